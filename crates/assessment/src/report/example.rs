//! The sentences of the report on the filled-in example, read as its board would read them. Its figures are checked
//! with the example itself.

use std::path::Path;
use std::sync::LazyLock;

use super::{Report, report};
use crate::date::Date;
use crate::file;

static REPORT: LazyLock<Report> = LazyLock::new(|| {
    let framework = framework::source::load(Path::new("../../framework")).expect("the framework");
    let text = std::fs::read("../../static/example.json").expect("the example");
    let example = file::read(&text).expect("a file that opens");
    report(&framework, &example, Date::new(2026, 12, 1).expect("a date"))
});

#[test]
fn it_says_where_the_service_stands_on_a_recommendation() {
    let sentence = |id: &str| {
        let mut all = REPORT.recommendations.iter().flat_map(|addressee| &addressee.recommendations);
        all.find(|it| it.id.as_str() == id).map(|it| it.sentence.as_str()).expect("a recommendation")
    };
    assert_eq!(sentence("local-1"), "A1 is in place. 1 piece of evidence.");
    assert_eq!(sentence("local-3"), "I2 and I3 are partly in place. 1 piece of evidence, 2 actions planned.");
    assert_eq!(sentence("local-7"), "I11 is not in place. No evidence, 1 action done and 1 planned.");
    assert_eq!(
        sentence("yot-2"),
        "Of 48 statements, 1 is still open: 44 answered, 2 not known, 1 does not apply, 1 to do. 27 gaps, 9 with an \
         action. 36 pieces of evidence, 1 action done and 10 planned."
    );
}

#[test]
fn it_says_what_holds_each_part_back() {
    // Domain by domain, worked out by hand. Of O's criteria only two can be banded, so its ratings alone count. The cases hold
    // the others at Requires improvement, each by a criterion that is Inadequate: of A, CA7 with 8 of 22 (36%); of I,
    // CI6 with 9 of 22 (41%); of L, CL1 with 11 of 24 (46%). Higher ratings lift none of them.
    let said: Vec<_> = REPORT.domains.iter().map(|section| section.holds_back.clone()).collect();
    assert_eq!(
        said[0],
        [
            "Lowest rated: O10 (\"Not in place\").",
            "The smallest change that lifts this to Good, for instance: O10 from \"Not in place\" to \"Partly in \
             place\"; O2, O3, O5 and O6 from \"Partly in place\" to \"In place\"."
        ]
    );
    assert_eq!(
        said[1],
        [
            "A8 is critical and not known. If it is not in place, this part is no better than Requires improvement.",
            "Lowest rated: A3, A6, A9 and A10 (\"Partly in place\").",
            "Your cases come to Requires improvement: higher ratings alone do not lift this part."
        ]
    );
    assert_eq!(
        said[2],
        [
            "I11 is critical and not in place.",
            "Your cases come to Requires improvement: higher ratings alone do not lift this part."
        ]
    );
    assert_eq!(
        said[3],
        [
            "Lowest rated: L5, L7, L8, L10 and L12 (\"Partly in place\").",
            "Not known yet: L4. An answer could change the score.",
            "Not answered yet: L11. An answer could change the score.",
            "Your cases come to Requires improvement: higher ratings alone do not lift this part."
        ]
    );
}
