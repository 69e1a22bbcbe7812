//! Paragraphs on statements that belong together: what is well, what is not, and what is not known.

use assessment::score::Standing;
use framework::{EvidenceKind, Level};

use crate::facts::{Facts, Matter};
use crate::found::Contradicted;
use crate::sentence::{and, capital, sentence};
use crate::voice::{Turn, Voice};

/// How many strengths and how many gaps are written out; the rest are named.
const WRITTEN: usize = 4;

/// The paragraphs on some statements, strengths first.
pub(crate) fn paragraphs(facts: &Facts<'_>, matters: &[Matter<'_>], voice: &mut Voice) -> Vec<String> {
    if let Some(none) = nothing_yet(facts, matters, voice) {
        return vec![none];
    }
    let serious = serious(facts, matters, voice);
    let strengths = strengths(facts, matters, voice);
    let gaps = gaps(facts, matters, !strengths.is_empty(), voice);
    let rest = [against(facts, matters, voice), unknown(facts, matters, voice)].concat();
    // Short ones read better as one.
    let mut paragraphs: Vec<Vec<String>> = Vec::new();
    for sentences in [serious, strengths, gaps, rest].into_iter().filter(|it| !it.is_empty()) {
        match paragraphs.last_mut() {
            Some(before) if before.len() + sentences.len() <= 3 => before.extend(sentences),
            _ => paragraphs.push(sentences),
        }
    }
    paragraphs.into_iter().map(|sentences| sentences.join(" ")).collect()
}

/// What is said where none of the statements is answered.
fn nothing_yet(facts: &Facts<'_>, matters: &[Matter<'_>], voice: &mut Voice) -> Option<String> {
    let open = matters.iter().all(|matter| matter.line.standing == Standing::ToDo);
    (open && !matters.is_empty()).then(|| match matters {
        [one] => format!("We have still to assess whether {}.", facts.fill(one.words.done)),
        some => {
            let names = names(facts, some.iter());
            match voice.pick(Turn::Open, &[0, 1, 2]) {
                0 => format!("We have still to assess this part of our work, which covers {names}."),
                1 => format!("Still to be assessed here are {names}."),
                _ => format!("Nothing under this heading is assessed yet. It covers {names}."),
            }
        }
    })
}

/// "a clear remit for lead professionals and training for staff"; of more than five, the others are counted.
fn names<'a, 'b: 'a>(facts: &Facts<'_>, matters: impl Iterator<Item = &'a Matter<'b>>) -> String {
    const NAMED: usize = 5;
    let mut all: Vec<String> = matters.map(|matter| facts.fill(matter.words.name)).collect();
    let more = all.len().saturating_sub(NAMED);
    if more > 1 {
        all.truncate(NAMED);
        all.push(format!("{} other matters", crate::sentence::number(more)));
    }
    and(&all)
}

/// What is critical and not in place: before all else.
fn serious(facts: &Facts<'_>, matters: &[Matter<'_>], voice: &mut Voice) -> Vec<String> {
    let mut sentences = Vec::new();
    for (i, matter) in matters.iter().filter(|matter| matter.is_serious()).enumerate() {
        let lacks = facts.fill(matter.words.lacks);
        sentences.push(match i {
            0 => format!("Our most serious finding here is that {lacks}."),
            _ => format!("It is as serious that {lacks}."),
        });
        sentences.extend(facts.found(matter, voice));
    }
    sentences
}

/// What is well: embedded first, then what is critical; what nothing backs is said to be belief.
fn strengths(facts: &Facts<'_>, matters: &[Matter<'_>], voice: &mut Voice) -> Vec<String> {
    let (mut backed, unbacked): (Vec<&Matter<'_>>, Vec<&Matter<'_>>) =
        matters.iter().filter(|matter| matter.is_strength()).partition(|matter| matter.is_backed());
    backed.sort_by_key(|matter| (std::cmp::Reverse(matter.line.level()), !matter.line.critical));
    // Naming a single one saves nothing.
    let written = if backed.len() == WRITTEN + 1 { WRITTEN + 1 } else { WRITTEN };
    let mut sentences = Vec::new();
    let mut embedded = 0;
    for (i, matter) in backed.iter().take(written).enumerate() {
        sentences.push(sentence(&facts.fill(matter.words.done)));
        sentences.extend(facts.found(matter, voice));
        let last =
            backed.get(i + 1).filter(|_| i + 1 < written).is_none_or(|next| next.line.level() != Some(Level::Embedded));
        if matter.line.level() == Some(Level::Embedded) {
            embedded += 1;
            if last {
                sentences.push(embedded_sentence(embedded, voice));
            }
        }
    }
    if backed.len() > written {
        sentences.push(format!("{} are in place as well.", capital(&names(facts, backed[written..].iter().copied()))));
    }
    let mixed: Vec<&Matter<'_>> = backed.iter().copied().filter(|matter| facts.is_mixed_beyond(matter)).collect();
    if !mixed.is_empty() {
        sentences.push(format!("What we found is more mixed on {}.", names(facts, mixed.into_iter())));
    }
    sentences.extend(evidence(&backed, voice));
    sentences.extend(believed(facts, &unbacked, if backed.is_empty() { "" } else { "also " }, voice));
    sentences
}

fn embedded_sentence(statements: usize, voice: &mut Voice) -> String {
    let (this, is) = match statements {
        1 => ("this", "is"),
        2 => ("both", "are"),
        _ => ("all of these", "are"),
    };
    match voice.pick(Turn::Embedded, &[0, 1, 2, 3]) {
        0 => format!("We rate {this} as embedded."),
        1 => format!("We judge {this} to be embedded."),
        2 => format!("By our own rating {this} {is} embedded: everywhere in use, and checked."),
        _ => format!(
            "Our rating for {} is “embedded”, the highest that there is.",
            if statements == 1 { "this" } else { this }
        ),
    }
}

/// What the evidence consists of: "Our evidence is documents, our own figures and what staff or families told us."
fn evidence(backed: &[&Matter<'_>], voice: &mut Voice) -> Option<String> {
    let has = |kind: &EvidenceKind| backed.iter().any(|matter| matter.kinds.contains(kind));
    let kinds: Vec<&str> = EvidenceKind::ALL
        .iter()
        .filter(|kind| has(kind))
        .map(|kind| match kind {
            EvidenceKind::Document => "documents",
            EvidenceKind::Data => "our own figures",
            EvidenceKind::CaseSample => "reading of case files",
            EvidenceKind::Voice => "what staff and families tell us",
            EvidenceKind::Review => "independent review",
        })
        .collect();
    if kinds.is_empty() || backed.len() < 2 || !voice.tells("evidence") {
        return None;
    }
    let lead = voice.pick(Turn::Evidence, &["Our evidence for this is", "These ratings rest on", "Behind this stand"]);
    Some(format!("{lead} {}.", and(&kinds)))
}

/// What is rated in place, and nothing shows it yet.
fn believed(facts: &Facts<'_>, unbacked: &[&Matter<'_>], also: &str, voice: &mut Voice) -> Option<String> {
    let done = |matter: &Matter<'_>| facts.fill(matter.words.done);
    Some(match unbacked {
        [] => return None,
        [one] => {
            let done = done(one);
            match voice.pick(Turn::Believed, &[0, 1, 2]) {
                0 => format!("We believe that {done}, but have yet to gather evidence of it."),
                1 => format!("In our own judgement {done}; we have still to show it."),
                _ => format!("On one point we rate ourselves well, so far without evidence: {done}."),
            }
        }
        [one, other] => {
            let (one, other) = (done(one), done(other));
            match voice.pick(Turn::Believed, &[0, 1]) {
                0 => format!("We believe that {one}, and that {other}; we have yet to gather evidence of either."),
                _ => format!("Two points rest on our own judgement alone: that {one}, and that {other}."),
            }
        }
        more => {
            let names = names(facts, more.iter().copied());
            match voice.pick(Turn::Believed, &[0, 1]) {
                0 => format!("On our own judgement, and without evidence so far, we {also}rate as in place {names}."),
                _ => format!("We believe that we do well on {names}, but nothing yet shows it."),
            }
        }
    })
}

/// What is partly or not in place.
fn gaps(facts: &Facts<'_>, matters: &[Matter<'_>], after_strengths: bool, voice: &mut Voice) -> Vec<String> {
    let mut weak: Vec<&Matter<'_>> = matters.iter().filter(|matter| matter.is_gap() && !matter.is_serious()).collect();
    weak.sort_by_key(|matter| (!matter.line.critical, matter.line.level()));
    if weak.is_empty() {
        return Vec::new();
    }
    let written = if weak.len() == WRITTEN + 1 { WRITTEN + 1 } else { WRITTEN };
    let mut sentences = Vec::new();
    if after_strengths {
        let one = [
            "One thing is not yet right.",
            "There is one clear gap.",
            "On one point we still fall short.",
            "One point needs more work.",
        ];
        let some = [
            "Other parts of this work are not yet where they should be.",
            "There is more to do.",
            "Not all of it is good enough yet.",
            "On other points we have some way to go.",
        ];
        sentences.push(voice.pick(Turn::But, if weak.len() == 1 { &one } else { &some }).to_owned());
    }
    for matter in weak.iter().take(written) {
        let clause = match matter.line.level() {
            Some(Level::NotInPlace) => matter.words.lacks,
            _ => matter.words.partly,
        };
        sentences.push(sentence(&facts.fill(clause)));
        sentences.extend(facts.found(matter, voice));
    }
    if weak.len() > written {
        sentences.push(format!("We also need to strengthen {}.", names(facts, weak[written..].iter().copied())));
    }
    sentences
}

/// Ratings of *in place* and above that cases or people contradict.
fn against(facts: &Facts<'_>, matters: &[Matter<'_>], voice: &mut Voice) -> Vec<String> {
    let claimed = matters.iter().filter(|matter| matter.is_claimed() && !matter.against.is_empty());
    let mut sentences: Vec<String> = Vec::new();
    for matter in claimed {
        let name = facts.fill(matter.words.name);
        let found = match facts.contradicted(matter, voice) {
            Contradicted::ToldBefore => {
                sentences.push(format!("The same evidence speaks against our rating of {name}."));
                continue;
            }
            Contradicted::By(found) => format!(": {found}"),
            Contradicted::Hidden => String::new(),
        };
        sentences.push(match sentences.len() {
            0 => format!("We had rated {name} as {}, but what we found says otherwise{found}.", level(matter)),
            1 => format!("Our own rating was also too generous on {name}{found}."),
            _ => format!("Nor does the evidence support our rating of {name}{found}."),
        });
    }
    if !sentences.is_empty() && voice.tells("trust") {
        let trust = ["We take the evidence over the rating.", "Here we go by what we found."];
        sentences.push(voice.pick(Turn::Against, &trust).to_owned());
    }
    sentences
}

/// The level that a statement was given.
fn level(matter: &Matter<'_>) -> &'static str {
    if matter.line.level() == Some(Level::Embedded) { "embedded" } else { "in place" }
}

/// What is not known, and what does not apply.
fn unknown(facts: &Facts<'_>, matters: &[Matter<'_>], voice: &mut Voice) -> Vec<String> {
    let at = |standing: Standing| matters.iter().filter(|matter| matter.line.standing == standing).collect::<Vec<_>>();
    let done = |matter: &Matter<'_>| facts.fill(matter.words.done);
    let mut sentences = Vec::new();
    match at(Standing::NotKnown).as_slice() {
        [] => {}
        [one] => sentences.push(format!("We do not yet know whether {}.", done(one))),
        [one, other] => {
            sentences.push(format!("We do not yet know whether {}, or whether {}.", done(one), done(other)));
        }
        more => sentences.push(format!("We do not yet know enough to judge {}.", names(facts, more.iter().copied()))),
    }
    if at(Standing::NotKnown).iter().any(|matter| matter.line.critical) && voice.tells("finding out") {
        sentences.push("As children’s safety may hang on it, finding out comes first.".to_owned());
    }
    match at(Standing::ToDo).as_slice() {
        [] => {}
        [one] => sentences.push(format!("It is still to be assessed whether {}.", done(one))),
        more => sentences.push(format!("Still to be assessed are {}.", names(facts, more.iter().copied()))),
    }
    for matter in at(Standing::DoesNotApply) {
        let name = capital(&facts.fill(matter.words.name));
        sentences.push(format!("{name}: this does not apply here. {}", sentence(&matter.line.reason)));
    }
    sentences
}
