//! Ask sheets: for each partner, on a page of its own, what was found and what is asked of it, by whom and by when.

use std::sync::Arc;

use assessment::evidence::{PartnerOf, PartnerRow, TakesPart, partners_view};
use assessment::report::place;
use assessment::{ActionStatus, Assessment, PlanAction};
use blocks::{Block, Cell, Document, HeadingLevel, Text, Tone};
use framework::{Framework, Involvement, InvolvementInfo, Partner, StatementId};

use crate::Source;
use crate::choice::Sheet;
use crate::frame::Length;
use crate::list::{List, table};

/// What stands where the partner and the service have yet to settle something.
const TO_AGREE: &str = "To agree";

/// A partner of whom something is asked.
struct Asked<'a> {
    row: PartnerRow,
    /// What the framework says of it; nothing of the service's own.
    known: Option<&'a Partner>,
    /// The plan's open actions that ask something of it.
    actions: Vec<&'a PlanAction>,
}

impl Asked<'_> {
    fn id(&self) -> String {
        match &self.row.partner {
            PartnerOf::Framework(id) => id.as_str().to_owned(),
            PartnerOf::Local(id) => format!("own-{}", id.as_str()),
        }
    }

    /// The ways of taking part of which nobody knows yet. One that was never looked at is not asked about.
    fn not_known(&self) -> impl Iterator<Item = Involvement> {
        Involvement::ALL.into_iter().filter(|way| self.row.at(*way) == Some(TakesPart::NotKnown))
    }

    fn is_empty(&self) -> bool {
        self.actions.is_empty() && self.row.missing().next().is_none() && self.not_known().next().is_none()
    }
}

/// Those of whom something is asked, in the order of the matrix.
fn asked<'a>(framework: &'a Framework, assessment: &'a Assessment) -> Vec<Asked<'a>> {
    let reference = &framework.reference;
    let view = partners_view(reference, &assessment.gathered.partners, &assessment.terms());
    let rows = view.rows.into_iter().map(|row| {
        let known = match &row.partner {
            PartnerOf::Framework(id) => reference.partners.iter().find(|partner| partner.id == *id),
            PartnerOf::Local(_) => None,
        };
        let open = |action: &&PlanAction| !matches!(action.status, ActionStatus::Done | ActionStatus::Stopped);
        let asks = |action: &&PlanAction| known.is_some_and(|partner| action.partners.contains(&partner.id));
        let actions = assessment.plan.actions.iter().map(Arc::as_ref).filter(open).filter(asks).collect();
        Asked { row, known, actions }
    });
    rows.filter(|asked| !asked.is_empty()).collect()
}

/// The sheets that there are.
pub(crate) fn sheets(framework: &Framework, assessment: &Assessment) -> Vec<Sheet> {
    asked(framework, assessment)
        .iter()
        .map(|one| Sheet { id: one.id().as_str().into(), title: one.row.title.clone() })
        .collect()
}

pub(crate) fn document(source: &Source<'_>) -> Document {
    let all = asked(source.framework, &source.assessment);
    let chosen = source.choice.only.as_ref().and_then(|only| all.iter().find(|asked| asked.id() == only.as_str()));
    if let Some(asked) = chosen {
        let title = format!("What we ask: {}", asked.row.title);
        return source.document(&title, SUBJECT, Length::Short, page(source, asked, HeadingLevel::One));
    }
    let mut list = List::default();
    if all.is_empty() {
        list.add(Block::body(
            "Nothing is asked of a partner yet. A sheet comes for each partner that does not take part in something, and \
             for each that an open action in the plan names.",
        ));
    } else {
        list.add(Block::body("One sheet for each partner of whom we ask something: what we found, what we ask, who answers for it, and by when."));
        list.add(Block::bullets(all.iter().map(|asked| Text::from(asked.row.title.clone()))));
    }
    for asked in &all {
        list.add(Block::PageBreak);
        list.heading(HeadingLevel::One, asked.row.title.clone());
        list.all(page(source, asked, HeadingLevel::Two));
    }
    source.document("What we ask of our partners", SUBJECT, Length::Short, list.done())
}

const SUBJECT: &str = "What a self-assessment found, and what it asks of a partner";

/// A partner's page below its title.
fn page(source: &Source<'_>, asked: &Asked<'_>, level: HeadingLevel) -> Vec<Block> {
    let terms = source.assessment.terms();
    let mut list = List::default();
    list.add(Block::body(terms.fill(
        "We have assessed what the {yot} contributes to the outcomes of {programme}. This page is what we found that bears on \
         your agency, and what we ask of you.",
    )));
    list.add(Block::paragraph(Tone::Quiet, source.report.about()));
    let planned: Vec<_> = asked.actions.iter().map(|action| planned(source, action)).collect();
    if !planned.is_empty() {
        list.heading(level, "What we plan to do with you");
        list.add(table("From our action plan", &PLANNED, planned));
    }
    let missing: Vec<_> = asked.row.missing().filter_map(|way| missing(source, way)).collect();
    if !missing.is_empty() || asked.not_known().next().is_some() {
        list.heading(level, "Where we ask you to take part");
        list.add(table("From our look at who takes part", &MISSING, missing));
    }
    let unknown: Vec<String> = asked.not_known().map(|way| name(source, way)).collect();
    if !unknown.is_empty() {
        let ways = unknown.join(", ");
        list.add(Block::body(format!("We do not know yet whether you take part in: {ways}. Please tell us.")));
    }
    if let Some(partner) = asked.known {
        list.heading(level, "What inspectors found in 2014");
        list.add(Block::body(format!("{} ({})", terms.fill(&partner.why), place(&partner.paragraphs))));
        if partner.named {
            list.add(Block::body(terms.fill(source.framework.reference.notes.partners.get("report"))));
        }
    }
    list.heading(level, "Your answer");
    let questions = ["What will you do, and by when?", "Which role answers for it?", "What do you need from us?"];
    let rows = questions.map(|question| vec![question.into(), Cell::default()]);
    list.add(table("Please fill in and send back", &[("Question", 35), ("Answer", 65)], rows.into()));
    list.add(Block::paragraph(Tone::Quiet, "Please name no child and no family on this page."));
    list.done()
}

const PLANNED: [(&str, u16); 4] =
    [("What we found", 30), ("What we will do, and ask of you", 38), ("Owner", 16), ("By", 16)];
const MISSING: [(&str, u16); 4] = [("What we found", 30), ("What we ask", 38), ("Owner", 16), ("By", 16)];

/// What an action of the plan asks.
fn planned(source: &Source<'_>, action: &PlanAction) -> Vec<Cell> {
    let terms = source.assessment.terms();
    let owner = terms.fill(action.owner.trim());
    vec![
        action.statement.as_ref().map(|id| finding(source, id)).unwrap_or_default().into(),
        terms.fill(&action.text).into(),
        if owner.is_empty() { TO_AGREE.into() } else { owner.into() },
        action.due.words().into(),
    ]
}

/// How a statement stands, without the number that it has in the assessment: a partner never saw that.
fn finding(source: &Source<'_>, id: &StatementId) -> String {
    let name = source.report.line(id).map_or("", |line| line.title.as_str());
    match source.report.gaps.iter().find(|gap| gap.statement == *id) {
        Some(gap) if gap.not_known => format!("{name}. We do not know yet how we stand."),
        Some(gap) => {
            let [level, target] = [gap.level, gap.target].map(|level| level.title().to_lowercase());
            format!("{name}. We rate this as {level}, and aim for {target}.")
        }
        None => name.to_owned(),
    }
}

/// What is asked of a partner that does not take part in something.
fn missing(source: &Source<'_>, way: Involvement) -> Option<Vec<Cell>> {
    let info = info(source, way)?;
    let found = format!("As far as we know, you do not take part in: {}.", name(source, way));
    let ask = source.assessment.terms().fill(&info.ask);
    Some(vec![found.into(), ask.into(), TO_AGREE.into(), TO_AGREE.into()])
}

fn info<'a>(source: &Source<'a>, way: Involvement) -> Option<&'a InvolvementInfo> {
    source.framework.reference.involvement.iter().find(|info| info.id == way)
}

fn name(source: &Source<'_>, way: Involvement) -> String {
    info(source, way).map(|info| info.title.to_lowercase()).unwrap_or_default()
}
