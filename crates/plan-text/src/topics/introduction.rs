//! Who we are, what the plan rests on, and what it comes to.

use assessment::cases::{FEWEST, TotalsFrom};
use assessment::evidence::Respondent;
use assessment::score::Band;
use framework::Domain;

use crate::facts::{Facts, Matter};
use crate::sentence::{and, lower, number, sentence};

/// What the plan is about, what it rests on and what it comes to.
pub(crate) fn introduction(facts: &Facts<'_>) -> Vec<String> {
    let name = facts.assessment.service.name.trim();
    let who = if name.is_empty() { facts.fill("our {service}") } else { name.to_owned() };
    let about = facts.fill(&format!(
        "This part of our plan is about the work that {who} does in {{programme}}: what we do with children and their families, how \
         well we do it and how we know, and what we will do next."
    ));
    let tally = facts.report.scores.overall.tally;
    let answered = tally.rated + tally.not_known + tally.does_not_apply;
    if tally.rated == 0 {
        let begun = match answered {
            0 => {
                "The self-assessment behind it has not been answered yet, so most of what follows is still to be written."
            }
            _ => {
                "The self-assessment behind it has only begun, and nothing is rated yet, so most of what follows is still to be written."
            }
        };
        return vec![about, begun.to_owned()];
    }
    [vec![about, basis(facts)], judgement(facts), summary(facts)].concat()
}

/// What the plan rests on.
fn basis(facts: &Facts<'_>) -> String {
    let tally = facts.report.scores.overall.tally;
    let period = period(facts).map(|period| format!(" of our work {period}")).unwrap_or_default();
    let by = assessors(facts).map(|who| format!(", made by {who}")).unwrap_or_default();
    let source = "follow what inspectors of six areas found in 2014 and recommended in 2015";
    let statements = tally.total();
    let answered = usize::from(statements - tally.to_do);
    let mut text = if tally.to_do == 0 {
        format!(
            "It rests on a self-assessment{period}{by}. We answered all {statements} of its statements, which {source}."
        )
    } else {
        let so_far = if tally.to_do * 4 > statements { "so far we have answered only" } else { "we have answered" };
        format!(
            "It rests on a self-assessment{period}{by}. The assessment has {statements} statements, which {source}; {so_far} {} of them, so \
             what we say is provisional.",
            number(answered)
        )
    };
    let mut beside = Vec::new();
    match (facts.assessment.gathered.sample.from(), facts.read()) {
        (TotalsFrom::Nothing, _) => {}
        (TotalsFrom::Typed | TotalsFrom::Cases, Some(read)) => {
            beside.push(format!("the files of {}", crate::sentence::count(read, "case", "cases")));
        }
        (TotalsFrom::Typed | TotalsFrom::Cases, None) => beside.push("a sample of our case files".to_owned()),
    }
    let heard: Vec<String> = Respondent::ALL.iter().filter_map(|who| heard(facts, *who)).collect();
    if !heard.is_empty() {
        beside.push(format!("the answers of {}", and(&heard)));
    }
    match beside.as_slice() {
        [] => text.push_str(" We have not yet set our ratings beside case files, or asked staff and families."),
        some => text.push_str(&format!(" We have set our ratings beside {}.", some.join(" and "))),
    }
    if facts.leaves_out() {
        text.push_str(" We leave out figures from which fewer than five people could be picked out.");
    }
    text
}

/// Who made the assessment: "the head of service and two team managers". A user may write roles or names.
fn assessors(facts: &Facts<'_>) -> Option<String> {
    let typed = facts.assessment.service.assessors.trim().trim_end_matches('.');
    let mut words = typed.split_whitespace();
    let first = words.next()?;
    // "Head of service" is a role; "Service Manager", "Ann Smith" and "Ann" may be titles or names, and stay as they are.
    let role = first.chars().all(char::is_alphabetic)
        && words.next().is_some_and(|word| !word.starts_with(char::is_uppercase));
    let text = if role { lower(&facts.terms, typed) } else { typed.to_owned() };
    let determined =
        ["the ", "our ", "a ", "an ", "all ", "both ", "two ", "three ", "four ", "members ", "managers ", "staff "];
    let bare = role && !determined.iter().any(|word| text.starts_with(word));
    Some(if bare { format!("the {text}") } else { text })
}

/// "16 staff"; none where nobody of them answered.
fn heard(facts: &Facts<'_>, who: Respondent) -> Option<String> {
    let results: Vec<_> = facts.surveys.iter().filter(|result| result.who == who).collect();
    let hidden = results.iter().any(|result| !facts.tells_answers(&result.question, who));
    let people = results.iter().map(|result| result.share.of.saturating_add(result.left_out)).max()?;
    let what = match who {
        Respondent::Staff => "staff",
        Respondent::Children => "children",
        Respondent::Parents => "parents and carers",
    };
    match people {
        0 => None,
        _ if hidden => Some(what.to_owned()),
        // As where their answers are told: fewer are not counted out.
        few if few < FEWEST => Some(format!("a few {what}")),
        many => Some(format!("{many} {what}")),
    }
}

/// "between 1 April and 30 September 2026".
pub(crate) fn period(facts: &Facts<'_>) -> Option<String> {
    let period = facts.assessment.service.period;
    Some(match (period.from, period.to) {
        (Some(from), Some(to)) if from.year() == to.year() => {
            let long = from.long();
            let short = long.strip_suffix(&format!(" {}", from.year())).unwrap_or(&long);
            format!("between {short} and {}", to.long())
        }
        (Some(from), Some(to)) => format!("between {} and {}", from.long(), to.long()),
        (Some(from), None) => format!("since {}", from.long()),
        (None, Some(to)) => format!("up to {}", to.long()),
        (None, None) => return None,
    })
}

/// What a part is called in a sentence.
pub(crate) const fn part(domain: Domain) -> &'static str {
    match domain {
        Domain::O => "the outcomes that we achieve",
        Domain::A => "assessment and planning",
        Domain::I => "our work with children and families",
        Domain::L => "leadership and management",
    }
}

/// What it comes to: overall, by part, and where cases lower it. A part is judged only when three-quarters of it are answered.
fn judgement(facts: &Facts<'_>) -> Vec<String> {
    let judged = &facts.report.judgements;
    let enough = |domain: Domain| {
        facts.report.scores.domain(domain).is_some_and(|score| score.tally.to_do * 4 <= score.tally.total())
    };
    let known: Vec<_> = judged.domains.iter().filter(|it| it.judgement.is_some() && enough(it.domain)).collect();
    let mut sentences = Vec::new();
    match judged.overall.filter(|_| known.len() == Domain::ALL.len()) {
        None => sentences.push("Too little of it is answered for an overall judgement.".to_owned()),
        Some(Band::RequiresImprovement) => {
            sentences.push("Overall, our judgement is that this work requires improvement.".to_owned())
        }
        Some(band) => sentences.push(format!("Overall, we judge this work to be {}.", band.title().to_lowercase())),
    }
    let same = known.iter().all(|it| it.judgement == judged.overall) && known.len() == Domain::ALL.len();
    let mut clauses = Vec::new();
    for band in Band::ALL.into_iter().rev().filter(|_| !same) {
        let these: Vec<&str> = known.iter().filter(|it| it.judgement == Some(band)).map(|it| part(it.domain)).collect();
        if !these.is_empty() {
            clauses.push(verdict(band, &these));
        }
    }
    if !clauses.is_empty() {
        sentences.push(sentence(&and_clauses(&clauses)));
    }
    let lowered: Vec<&str> = known.iter().filter(|it| it.strategic > it.judgement).map(|it| part(it.domain)).collect();
    if !lowered.is_empty() {
        sentences.push(format!(
            "On {} the cases that we read show less than our own ratings do, and we have taken the lower of the two.",
            and(&lowered)
        ));
    }
    if !known.is_empty() {
        sentences.push(
            "These are our own judgements. They use inspectors’ words, but they are not inspection ratings.".to_owned(),
        );
    }
    vec![sentences.join(" ")]
}

/// "we judge assessment and planning to be good", "leadership and management requires improvement".
fn verdict(band: Band, parts: &[&str]) -> String {
    match band {
        Band::RequiresImprovement => format!("improvement is required in {}", and(parts)),
        band => format!("we judge {} to be {}", and(parts), band.title().to_lowercase()),
    }
}

fn and_clauses(clauses: &[String]) -> String {
    match clauses {
        [before @ .., last] if !before.is_empty() => format!("{}, and {last}", before.join(", ")),
        some => some.join(""),
    }
}

/// What we do best, what comes first, and how much is not known.
fn summary(facts: &Facts<'_>) -> Vec<String> {
    const THREE: usize = 3;
    let all: Vec<Matter<'_>> = facts.report.lines.iter().filter_map(|line| facts.matter(&line.id)).collect();
    let mut strong: Vec<&Matter<'_>> = all.iter().filter(|it| it.is_strength() && it.is_backed()).collect();
    strong.sort_by_key(|it| (std::cmp::Reverse(it.line.level()), !it.line.critical));
    let names = |these: &[&Matter<'_>]| -> Vec<String> {
        these.iter().take(THREE).map(|it| facts.fill(it.words.name)).collect()
    };
    let mut sentences = Vec::new();
    match names(&strong).as_slice() {
        [] => {}
        [one] => sentences.push(format!("Our clearest strength is {one}.")),
        some => sentences.push(format!("Our clearest strengths are {}.", and(some))),
    }
    let first: Vec<&Matter<'_>> =
        facts.report.gaps.iter().filter_map(|gap| all.iter().find(|it| it.line.id == gap.statement)).collect();
    match names(&first).as_slice() {
        [] => {}
        [one] => sentences.push(format!("Our first priority is {one}.")),
        some => sentences.push(format!("Our first priorities are {}.", and(some))),
    }
    let unknown = facts.report.scores.overall.tally.not_known;
    if unknown > 0 {
        let what = if unknown == 1 { "statement" } else { "statements" };
        sentences.push(format!("On {} {what} we do not yet know where we stand.", number(usize::from(unknown))));
    }
    if sentences.is_empty() { Vec::new() } else { vec![sentences.join(" ")] }
}

/// Who made the assessment, and what is still to be signed.
pub(crate) fn sign_off(facts: &Facts<'_>) -> Vec<String> {
    let period = period(facts).map(|period| format!("It covers our work {period}."));
    let made = assessors(facts).map(|who| format!("The self-assessment behind this plan was made by {who}."));
    let it = if made.is_some() || period.is_some() { "It" } else { "The self-assessment behind this plan" };
    let source = format!(
        "{it} is based on the joint inspection report “{}” ({}), led by {} and published in {}, which is Crown copyright and used under \
         the {}.",
        facts.framework.source.title,
        and(&facts.framework.source.areas),
        facts.framework.source.publishers.first().map_or("HM Inspectorate of Probation", String::as_str),
        facts.framework.source.published,
        facts.framework.source.licence
    );
    let period = match &made {
        Some(_) => period,
        None => period.map(|period| period.replacen("It", "The self-assessment behind this plan", 1)),
    };
    vec![[made, period, Some(source)].into_iter().flatten().collect::<Vec<_>>().join(" ")]
}
