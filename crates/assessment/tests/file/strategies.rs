//! Arbitrary records: every type, every kind of value, and the characters that break careless code.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::sync::Arc;

use assessment::cases::{
    Audit, Case, CaseAnswer, CaseFactor, CaseNumber, CaseSample, Draw, DrawMethod, FactorAnswer, Stratum, Totals,
};
use assessment::evidence::{
    CaseloadProfile, Counted, LocalOutcome, LocalPartner, OutcomesAchieved, PartnerMatrix, Surveys, TakesPart, Working,
};
use assessment::history::{Change, What};
use assessment::record::Parts;
use assessment::{
    ActionPlan, ActionStatus, Answer, Assessment, Date, Due, EditedText, Evidence, Gathered, LocalStatement, Period,
    PlanAction, PlanSection, PlanSections, PlanText, PlanTexts, Rating, Review, Service, Timestamp,
};
use framework::{EvidenceKind, Involvement, Level, ServiceKind};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Characters that have meaning in JSON, in HTML or in a console, are invisible, or take more than one byte.
const AWKWARD: [char; 28] = [
    '\0', '\u{1}', '\u{8}', '\t', '\n', '\u{b}', '\u{c}', '\r', '\u{1b}', '"', '\\', '/', '\'', '<', '&', '{', '}',
    ',', '\u{7f}', '\u{85}', '\u{a0}', 'é', '\u{301}', '\u{2028}', '\u{202e}', '\u{feff}', '\u{ffff}', '👪',
];

fn text() -> impl Strategy<Value = String> {
    let character = prop_oneof![select(&AWKWARD[..]), any::<char>(), proptest::char::range(' ', '~')];
    vec(character, 0..12).prop_map(String::from_iter)
}

/// An id that differs from all others of its kind by its number.
fn numbered(number: usize, text: &str) -> String {
    format!("{number}{text}")
}

fn date() -> impl Strategy<Value = Date> {
    let date = (1900..=2999_i32, 1..=12_u32, 1..=31_u32);
    date.prop_map(|(year, month, day)| Date::new(year, month, day).or(Date::new(year, month, 28)).expect("a date"))
}

fn moment() -> impl Strategy<Value = Timestamp> {
    any::<i64>().prop_map(|seconds| Timestamp::from_seconds(seconds % 40_000_000_000))
}

fn level() -> impl Strategy<Value = Level> {
    select(&Level::ALL[..])
}

fn rating() -> impl Strategy<Value = Rating> {
    prop_oneof![
        level().prop_map(Rating::Level),
        Just(Rating::NotKnown),
        text().prop_map(|reason| Rating::DoesNotApply { reason })
    ]
}

fn evidence() -> impl Strategy<Value = Evidence> {
    let kinds = vec(select(&EvidenceKind::ALL[..]), 0..6).prop_map(BTreeSet::from_iter);
    (text(), kinds, text(), option::of(date()), text(), text()).prop_map(|(id, kinds, title, date, owner, kept)| {
        Evidence { id: id.as_str().into(), kinds, title, date, owner, kept }
    })
}

fn answer() -> impl Strategy<Value = Answer> {
    (option::of(rating()), text(), any::<bool>(), option::of(level()), vec(evidence(), 0..4))
        .prop_map(|(rating, notes, flagged, target, evidence)| Answer { rating, notes, flagged, target, evidence })
}

fn service() -> impl Strategy<Value = Service> {
    let period = (option::of(date()), option::of(date())).prop_map(|(from, to)| Period { from, to });
    let set = option::of(text().prop_map(|id| id.as_str().into()));
    (text(), select(&ServiceKind::ALL[..]), text(), set, period, text()).prop_map(
        |(name, kind, programme, outcome_set, period, assessors)| Service {
            name,
            kind,
            programme,
            outcome_set,
            period,
            assessors,
        },
    )
}

fn due() -> impl Strategy<Value = Due> {
    prop_oneof![date().prop_map(Due::On), text().prop_map(|reason| Due::NoDate { reason })]
}

fn action() -> impl Strategy<Value = PlanAction> {
    let ids = (text(), option::of(text()), option::of(text()), vec(text(), 0..3));
    let texts = (text(), text(), text(), text());
    let reviews = vec((date(), text()).prop_map(|(date, note)| Review { date, note }), 0..3);
    (ids, texts, due(), select(&ActionStatus::ALL[..]), reviews).prop_map(|(ids, texts, due, status, reviews)| {
        let (id, proposed, statement, partners) = ids;
        let (text, owner, resources, success) = texts;
        PlanAction {
            id: id.as_str().into(),
            proposed: proposed.map(|id| id.as_str().into()),
            statement: statement.map(|id| id.as_str().into()),
            text,
            owner,
            due,
            resources,
            success,
            status,
            reviews,
            partners: partners.iter().map(|id| id.as_str().into()).collect(),
        }
    })
}

/// A map from ids to values.
fn map<I, V>(value: impl Strategy<Value = V>) -> impl Strategy<Value = BTreeMap<I, V>>
where
    I: Ord + Debug + for<'a> From<&'a str>,
    V: Debug,
{
    vec((text(), value), 0..4)
        .prop_map(|pairs| pairs.into_iter().map(|(id, value)| (id.as_str().into(), value)).collect())
}

fn plan() -> impl Strategy<Value = ActionPlan> {
    (option::of(date()), vec(action(), 0..4), map(text()), map(text())).prop_map(
        |(fixed, mut actions, dropped, nothing_planned)| {
            for (i, action) in actions.iter_mut().enumerate() {
                action.id = numbered(i, action.id.as_str()).as_str().into();
            }
            ActionPlan { fixed, actions: actions.into_iter().map(Arc::new).collect(), dropped, nothing_planned }
        },
    )
}

fn case_number() -> impl Strategy<Value = CaseNumber> {
    (1..=u32::MAX).prop_map(|number| CaseNumber::new(number).expect("from 1"))
}

fn case() -> impl Strategy<Value = Arc<Case>> {
    let answers = || map(select(&CaseAnswer::ALL[..]));
    let factor = || option::of(select(&[FactorAnswer::Yes, FactorAnswer::No, FactorAnswer::NotRelevant][..]));
    let factors =
        (factor(), factor()).prop_map(|(enough_done, enough_progress)| CaseFactor { enough_done, enough_progress });
    (option::of(select(&Stratum::ALL[..])), answers(), answers(), map(factors), text()).prop_map(
        |(stratum, answers, second_reader, factors, notes)| {
            Arc::new(Case { stratum, answers, second_reader, factors, notes })
        },
    )
}

fn sample() -> impl Strategy<Value = CaseSample> {
    let number = || any::<u32>();
    let draw = (number(), number(), option::of(number()), number(), option::of(date())).prop_map(
        |(seed, caseload, statutory, size, on)| Draw {
            method: DrawMethod::SplitMix64FisherYates,
            seed,
            caseload,
            statutory,
            size,
            on,
        },
    );
    let totals = any::<[u32; 4]>().prop_map(|[yes, no, not_applicable, not_enough_information]| Totals {
        yes,
        no,
        not_applicable,
        not_enough_information,
    });
    let cases = vec((case_number(), case()), 0..4).prop_map(BTreeMap::from_iter);
    (select(&[Audit::Short, Audit::Full][..]), option::of(number()), option::of(draw), cases, map(totals))
        .prop_map(|(audit, caseload, draw, cases, totals)| CaseSample { audit, caseload, draw, cases, totals })
}

/// So many of so many, possible or not.
fn counted() -> impl Strategy<Value = Counted> {
    any::<(u32, u32)>().prop_map(|(count, of)| Counted { count, of })
}

fn partners() -> impl Strategy<Value = PartnerMatrix> {
    let takes_part = || {
        let answer = select(&[TakesPart::Yes, TakesPart::No, TakesPart::NotKnown][..]);
        vec((select(&Involvement::ALL[..]), answer), 0..5).prop_map(BTreeMap::from_iter)
    };
    let local = vec((text(), text(), takes_part()), 0..3).prop_map(|local| {
        let one = |(i, (id, title, takes_part)): (usize, (String, String, _))| LocalPartner {
            id: numbered(i, &id).as_str().into(),
            title,
            takes_part,
        };
        local.into_iter().enumerate().map(one).collect()
    });
    (map(takes_part()), local).prop_map(|(partners, local)| PartnerMatrix { partners, local })
}

fn outcomes() -> impl Strategy<Value = OutcomesAchieved> {
    let local = vec((text(), text(), text(), option::of(counted())), 0..3).prop_map(|local| {
        let one = |(i, (id, title, definition, counted)): (usize, (String, String, String, _))| LocalOutcome {
            id: numbered(i, &id).as_str().into(),
            title,
            definition,
            counted,
        };
        local.into_iter().enumerate().map(one).collect()
    });
    (map(map(counted())), local, option::of(counted())).prop_map(|(counts, local, families)| OutcomesAchieved {
        counts,
        local,
        families,
    })
}

fn local_statements() -> impl Strategy<Value = Vec<LocalStatement>> {
    let domain = select(&framework::Domain::ALL[..]);
    let one = (domain, vec(text(), 8), option::of(rating()));
    vec(one, 0..4).prop_map(|local| {
        let statement = |(i, (domain, texts, rating)): (usize, (_, Vec<String>, _))| {
            let [id, title, statement, notes, levels @ ..] = <[String; 8]>::try_from(texts).expect("eight texts");
            LocalStatement { id: numbered(i, &id).as_str().into(), domain, title, statement, levels, rating, notes }
        };
        local.into_iter().enumerate().map(statement).collect()
    })
}

/// Anything that a service could gather.
pub fn gathered() -> impl Strategy<Value = Gathered> {
    let answers = || map(map(any::<u32>()));
    let caseload = (map(any::<u32>()), text()).prop_map(|(figures, notes)| CaseloadProfile { figures, notes });
    let working = (map(counted()), map(counted()), text()).prop_map(|(programme, others, notes)| Working {
        programme,
        others,
        notes,
    });
    let surveys =
        (answers(), answers(), answers()).prop_map(|(staff, children, parents)| Surveys { staff, children, parents });
    (sample(), caseload, working, partners(), surveys, outcomes(), local_statements()).prop_map(
        |(sample, caseload, working, partners, surveys, outcomes, local)| {
            let parts = Parts {
                sample: sample.into(),
                caseload: caseload.into(),
                working: working.into(),
                partners: partners.into(),
                surveys: surveys.into(),
                outcomes: outcomes.into(),
                local: local.into(),
            };
            parts.into()
        },
    )
}

/// Anything that a service could make of the text for its Youth Justice Plan.
pub fn plan_text() -> impl Strategy<Value = PlanTexts> {
    let edited = (text(), text()).prop_map(|(text, draft)| EditedText { text, draft });
    let sections = vec((text(), text(), option::of(edited)), 0..4).prop_map(|sections| {
        let one = |(i, (id, title, edited)): (usize, (String, String, _))| PlanSection {
            id: numbered(i, &id).as_str().into(),
            title,
            edited,
        };
        sections.into_iter().enumerate().map(one).collect::<Vec<_>>()
    });
    let sections = (sections, 0..4_usize).prop_map(|(mut sections, kept)| {
        let dropped = sections.split_off(kept.min(sections.len()));
        PlanSections { sections, dropped }
    });
    (option::of(text()), map(sections), any::<bool>()).prop_map(|(chosen, sets, hides_small)| {
        PlanText { chosen: chosen.map(|id| id.as_str().into()), sets, hides_small }.into()
    })
}

fn what() -> impl Strategy<Value = What> {
    let count = || (0..=u32::MAX).prop_map(|count| count as usize);
    prop_oneof![
        Just(What::Service),
        Just(What::PlanOrder),
        Just(What::ReportFixed),
        Just(What::PlanHeadings),
        text().prop_map(|id| What::PlanText(id.as_str().into())),
        any::<bool>().prop_map(What::PlanSmallNumbers),
        select(vec![What::Sample, What::Caseload, What::Working, What::Partners]),
        select(vec![What::StaffSurvey, What::FamilyFeedback, What::Outcomes]),
        case_number().prop_map(What::Case),
        (count(), count()).prop_map(|(from, to)| What::Cases { from, to }),
        text().prop_map(|id| What::LocalStatement(id.as_str().into())),
        text().prop_map(|id| What::Notes(id.as_str().into())),
        text().prop_map(|id| What::NothingPlanned(id.as_str().into())),
        text().prop_map(|id| What::ActionAdded(id.as_str().into())),
        text().prop_map(|id| What::ActionChanged(id.as_str().into())),
        text().prop_map(|id| What::ActionRemoved(id.as_str().into())),
        (text(), any::<bool>()).prop_map(|(id, flagged)| What::Flagged(id.as_str().into(), flagged)),
        (text(), any::<bool>()).prop_map(|(id, dropped)| What::ProposalDropped(id.as_str().into(), dropped)),
        (text(), option::of(rating()), option::of(rating())).prop_map(|(id, from, to)| What::Rated {
            statement: id.as_str().into(),
            from,
            to
        }),
        (text(), option::of(level()), option::of(level())).prop_map(|(id, from, to)| What::Target {
            statement: id.as_str().into(),
            from,
            to
        }),
        (text(), count(), count()).prop_map(|(id, from, to)| What::Evidence {
            statement: id.as_str().into(),
            from,
            to
        }),
    ]
}

/// Any record that a service could make, and many that it could not.
pub fn record() -> impl Strategy<Value = Assessment> {
    let head = (text(), text(), moment(), any::<u64>(), any::<bool>());
    let history = vec((moment(), what()).prop_map(|(at, what)| Arc::new(Change { at, what })), 0..8);
    (head, service(), map(answer()), gathered(), plan_text(), plan(), history).prop_map(
        |(head, service, answers, gathered, plan_text, plan, history)| {
            let (id, framework, created, revision, example) = head;
            let mut number = 0;
            let mut unique = |mut answer: Answer| {
                for evidence in &mut answer.evidence {
                    number += 1;
                    evidence.id = numbered(number, evidence.id.as_str()).as_str().into();
                }
                Arc::new(answer)
            };
            let answers = answers.into_iter().map(|(id, answer)| (id, unique(answer))).collect();
            let id = id.as_str().into();
            Assessment {
                id,
                framework,
                created,
                revision,
                example,
                service,
                answers,
                gathered,
                plan_text,
                plan,
                history,
            }
        },
    )
}

/// A moment at which a file is saved.
pub fn saved() -> impl Strategy<Value = Timestamp> {
    moment()
}
