//! Reads the reference files, and has each of them checked.

use super::known::Known;
use super::{AllNotes, Reference};
use super::{
    benchmarks, caseload, criteria, cross, drafts, factors, glossary, headings, outcomes, partners, surveys, today,
};
use crate::source::{Check, Reader};

impl Reference {
    /// All reference files as one.
    pub(crate) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        // Every file is read before the first that is wrong is given up, so that all problems are reported.
        let criteria = reader.read::<criteria::CriteriaFile>(criteria::FILE);
        let factors = reader.read::<factors::FactorsFile>(factors::FILE);
        let benchmarks = reader.read::<benchmarks::BenchmarksFile>(benchmarks::FILE);
        let surveys = reader.read::<surveys::SurveysFile>(surveys::FILE);
        let partners = reader.read::<partners::PartnersFile>(partners::FILE);
        let drafts = reader.read::<drafts::DraftsFile>(drafts::FILE);
        let caseload = reader.read::<caseload::CaseloadFile>(caseload::FILE);
        let outcomes = reader.read::<outcomes::OutcomesFile>(outcomes::FILE);
        let headings = reader.read::<headings::HeadingsFile>(headings::FILE);
        let glossary = reader.read::<glossary::GlossaryFile>(glossary::FILE);
        let today = reader.read::<today::TodayFile>(today::FILE);
        let (criteria, benchmarks, surveys, partners) = (criteria?, benchmarks?, surveys?, partners?);
        let (drafts, caseload, outcomes, glossary) = (drafts?, caseload?, outcomes?, glossary?);
        let (factor_tables, factors, factor_notes) = factors?.parts();
        Some(Self {
            criteria: criteria.criterion,
            factors,
            factor_tables,
            benchmarks: benchmarks.benchmark,
            questions: surveys.question,
            partners: partners.partner,
            involvement: partners.level,
            drafts: drafts.draft,
            figures: caseload.figure,
            shares: caseload.share,
            comparisons: caseload.comparison,
            outcome_sets: outcomes.set,
            turned_around: outcomes.turned_around,
            plan_headings: headings?.set,
            service_words: glossary.service,
            programme_words: glossary.programme,
            glossary: glossary.term,
            today: today?.note,
            notes: AllNotes {
                criteria: criteria.notes,
                factors: factor_notes,
                benchmarks: benchmarks.notes,
                surveys: surveys.notes,
                partners: partners.notes,
                drafts: drafts.notes,
                caseload: caseload.notes,
                outcomes: outcomes.notes,
            },
        })
    }

    /// Checks each file, then what they say of one another and of the statements.
    pub(crate) fn check(&self, check: &mut Check<'_>) {
        let framework = check.framework;
        let known = &Known::of(framework);
        let notes = &self.notes;
        let files: [(_, _, &[&str]); 8] = [
            (&notes.criteria, criteria::FILE, &criteria::NOTES),
            (&notes.factors, factors::FILE, &factors::NOTES),
            (&notes.benchmarks, benchmarks::FILE, &benchmarks::NOTES),
            (&notes.surveys, surveys::FILE, &surveys::NOTES),
            (&notes.partners, partners::FILE, &partners::NOTES),
            (&notes.drafts, drafts::FILE, &drafts::NOTES),
            (&notes.caseload, caseload::FILE, &caseload::NOTES),
            (&notes.outcomes, outcomes::FILE, &outcomes::NOTES),
        ];
        for (notes, file, names) in files {
            notes.check(check, file, names);
        }
        criteria::check(&self.criteria, check, known);
        factors::check(&self.factor_tables, &self.factors, check);
        benchmarks::check(&self.benchmarks, check);
        surveys::check(&self.questions, check, known);
        partners::check(&self.partners, &self.involvement, check, known);
        drafts::check(&self.drafts, check, known);
        caseload::check(self, check, known);
        outcomes::check(&self.outcome_sets, &self.turned_around, check, known);
        headings::check(&self.plan_headings, check);
        glossary::check(self, check, known);
        today::check(&self.today, check);
        cross::check(self, check, known);
    }
}
