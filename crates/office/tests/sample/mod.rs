//! Documents to try the writers on. The service is made up, and so is every figure.

use blocks::{
    Anchor, Block, Cell, Chart, Day, Density, Document, Emphasis, HeadingLevel, Instant, Item, KeyFigure, ListKind,
    Paint, Picture, Run, Shape, Table, Text, Tone, Weight,
};

/// A report with every kind of block.
pub fn report() -> Document {
    let mut blocks = vec![
        Block::Title {
            over: String::from("Northbridge Youth Justice Service (made up)"),
            text: String::from("Self-assessment: what we contribute to Supporting Families"),
        },
        Block::heading(HeadingLevel::One, "Summary for the board"),
        Block::paragraph(
            Tone::Lead,
            "We know which of our families are in the programme and we share plans with most of them. We do not yet know \
             whether the work changes what happens to children.",
        ),
        Block::KeyFigures(vec![
            figure("Statements at or above target", "31 of 48"),
            figure("Cases read", "24"),
            figure("Lead professional named", "18 of 24"),
            figure("Actions due this quarter", "7"),
        ]),
        Block::body(
            Text::strong("What holds us back: ")
                .and(
                    "the lead professional’s remit is not written down, and case plans are copied rather than joined. ",
                )
                .and("Both can be put right by the spring, at no cost."),
        ),
    ];
    blocks.extend(Block::bullets([
        "Strength: supervisors talk about the whole family in most supervision sessions that we read.",
        "Strength: the police and the youth justice service see the same list of families, each week.",
        "Priority: agree who leads when a child is also open to children’s social care, and write it into the plan so that \
         every worker knows whom to ring when something changes at home.",
    ]));
    blocks.push(Block::paragraph(
        Tone::Warning,
        "In 2 of 24 cases nobody could say who leads. Put these right this week.",
    ));
    blocks.push(Block::paragraph(
        Tone::Inset,
        "This report was written from answers that the service gave about itself. Nobody outside the service has checked them.",
    ));
    blocks.push(Block::heading(HeadingLevel::One, "How well are we doing?"));
    blocks.push(Block::body(Text(vec![
        Run::plain("Each domain is rated from 0 to 3. "),
        Run { emphasis: Emphasis::Light, ..Run::plain("Not known") },
        Run::plain(" is never counted as nought. The inspectorates’ report is at "),
        Run {
            link: Some(String::from("https://www.justiceinspectorates.gov.uk/hmiprobation/")),
            ..Run::plain("justiceinspectorates.gov.uk")
        },
        Run::plain("."),
    ])));
    blocks.push(Block::heading(HeadingLevel::Two, "Domains side by side"));
    blocks.push(chart());
    blocks.push(Block::paragraph(
        Tone::Quiet,
        "Source: 48 statements, answered on 3 November 2026. Inspectors’ figures are from their report.",
    ));
    blocks.push(Block::heading(HeadingLevel::Two, "Leadership and governance"));
    blocks.push(Block::heading(HeadingLevel::Three, "What the board decided"));
    blocks.push(Block::paragraph(
        Tone::Notes,
        "The board met in September.\nIt asked for one page on families each quarter.\n\nAction with the partnership manager.",
    ));
    blocks.extend(Block::numbers([
        "Agree the remit.",
        "Write it into the joint protocol.",
        "Tell every worker, in a team meeting.",
    ]));
    blocks.push(Block::body("Then, for each case:"));
    blocks.push(Block::List {
        kind: ListKind::Number,
        items: vec![
            Item {
                text: Text::strong("Name the lead.").and(" One person, by role."),
                more: vec![Text::from("A deputy is named for absences.")],
            },
            Item { text: Text::from("Say so in the plan."), more: Vec::new() },
        ],
    });
    blocks.push(Block::PageBreak);
    blocks.push(Block::heading(HeadingLevel::One, "Action plan"));
    blocks.push(Block::Table(plan()));
    blocks.push(Block::body("Dates are those that the board agreed."));
    blocks
        .push(Block::KeyFigures(["On time", "Late", "Done", "Dropped", "No date"].map(|it| figure(it, "4")).to_vec()));
    Document {
        title: String::from("Self-assessment: what we contribute to Supporting Families"),
        subject: String::from(
            "A self-assessment of a youth justice service’s contribution to family programme outcomes",
        ),
        author: String::from("Northbridge Youth Justice Service"),
        created: Instant { day: Day { year: 2026, month: 11, day: 26 }, time: (9, 30, 0) },
        fingerprint: String::from("8f2c-41d7-9a03"),
        footer: String::from("Northbridge Youth Justice Service · 26 November 2026 · Official"),
        contents: true,
        density: Density::Standard,
        blocks,
    }
}

/// Texts that break careless writers.
#[allow(dead_code, reason = "not every user of this module needs it")]
pub fn awkward() -> Document {
    let texts = AWKWARD;
    let long = "All of it matters. ".repeat(540);
    let mut blocks = vec![Block::Title { over: texts[0].into(), text: texts[1].into() }];
    blocks.push(Block::heading(HeadingLevel::One, texts[2]));
    blocks.extend(texts.iter().map(|text| Block::body(*text)));
    blocks.push(Block::paragraph(Tone::Notes, long.as_str()));
    blocks.extend(Block::bullets(texts.iter().copied()));
    blocks.push(Block::KeyFigures(texts.iter().map(|text| figure(text, text)).collect()));
    let rows = texts.iter().map(|text| vec![Cell::from(*text), Cell::from(*text), Cell::default()]);
    let rows = rows.chain([vec![Cell::from("Long notes"), Cell::from(long.as_str()), Cell::from("end")]]).collect();
    let head = ["Text", "Again", "Nothing"].map(String::from).to_vec();
    let table = Table { caption: String::from(texts[0]), head, widths: vec![3, 2, 1], rows };
    blocks.push(Block::Table(table.clone()));
    let words = |(at, text): (usize, &&str)| Shape::Words {
        at: (10, u16::try_from(20 * at + 20).unwrap_or(0)),
        anchor: Anchor::Start,
        size: 12,
        weight: Weight::Regular,
        text: (**text).to_owned(),
        paint: Paint::Ink,
    };
    let picture = Picture { width: 680, height: 240, shapes: texts.iter().enumerate().map(words).collect() };
    blocks.push(Block::Chart(Chart { headline: texts[0].into(), description: texts.join("\n"), picture, data: table }));
    Document { title: texts.join(" "), footer: texts.join(" "), blocks, ..report() }
}

/// What people type, and what they paste.
#[allow(dead_code, reason = "not every user of this module needs it")]
pub const AWKWARD: [&str; 10] = [
    "“Quotes” ‘single’ \"straight\" 'too'",
    "Fish & chips <b>bold</b> ]]> &amp; &#0;",
    "Families 👨‍👩‍👧‍👦, 🇬🇧 and 👍🏽",
    "שלום עולם, all in one line with مرحبا",
    "مرحبا بالعالم (from the right)",
    "=SUM(A1:A9)",
    "  two  blanks\tand a tab  ",
    "A line\nand another\n\nand one after a blank",
    "Controls \u{1}\u{8}\u{b}\u{1f}\u{7f} are \u{fffe}gone",
    "naïve façade, Łódź, Ελλάδα, 漢字, e\u{301}",
];

fn figure(label: &str, value: &str) -> KeyFigure {
    KeyFigure { label: label.to_owned(), value: value.to_owned() }
}

fn chart() -> Block {
    let rows = [("Organisation", 2, 1), ("Assessment", 1, 2), ("Interventions", 3, 2), ("Leadership", 0, 1)];
    let mut shapes = Vec::new();
    for level in 0..4_u16 {
        let x = 190 + level * 150;
        shapes.push(Shape::Line { from: (x, 14), to: (x, 206), thick: 1, paint: Paint::Rule });
        shapes.push(words(
            (x, 226),
            Anchor::Middle,
            Weight::Regular,
            ["0", "1", "2", "3"][usize::from(level)],
            Paint::Quiet,
        ));
    }
    for (at, (name, level, benchmark)) in (0_u16..).zip(rows) {
        let y = 22 + at * 48;
        shapes.push(words((178, y + 21), Anchor::End, Weight::Bold, name, Paint::Ink));
        shapes.push(Shape::Rectangle {
            x: 190,
            y,
            width: 4 + level * 150,
            height: 30,
            paint: Paint::Level(u8::try_from(level).unwrap_or(0)),
        });
        let x = 190 + benchmark * 150;
        let corners = vec![(x, y + 5), (x + 10, y + 15), (x, y + 25), (x - 10, y + 15)];
        shapes.push(Shape::Polygon { corners, paint: Paint::Benchmark });
    }
    shapes.push(Shape::Circle { at: (198, 248), radius: 7, paint: Paint::Value });
    shapes.push(words((212, 253), Anchor::Start, Weight::Regular, "This service", Paint::Ink));
    shapes.push(Shape::Polygon {
        corners: vec![(330, 240), (338, 248), (330, 256), (322, 248)],
        paint: Paint::Benchmark,
    });
    shapes.push(words((346, 253), Anchor::Start, Weight::Regular, "What inspectors found elsewhere", Paint::Ink));
    let data = Table {
        caption: String::from("Domains side by side: the figures"),
        head: ["Domain", "This service", "What inspectors found"].map(String::from).to_vec(),
        widths: vec![2, 1, 1],
        rows: rows
            .iter()
            .map(|(name, level, other)| vec![(*name).into(), level.to_string().into(), other.to_string().into()])
            .collect(),
    };
    Block::Chart(Chart {
        headline: String::from("We are strongest in interventions, and leadership has furthest to go"),
        description: String::from(
            "A bar for each of four domains. Interventions 3, Organisation 2, Assessment 1, Leadership 0.",
        ),
        picture: Picture { width: 680, height: 262, shapes },
        data,
    })
}

fn words(at: (u16, u16), anchor: Anchor, weight: Weight, text: &str, paint: Paint) -> Shape {
    Shape::Words { at, anchor, size: 15, weight, text: text.to_owned(), paint }
}

fn plan() -> Table {
    let what = [
        ("Write down the lead professional’s remit", "Head of service", "31 January 2027"),
        (
            "Join case plans where two services work with one family, so that a family sees one plan and not three",
            "Operations manager",
            "28 February 2027",
        ),
        ("Read ten more cases with a partner", "Quality lead", "No date: waits for the audit calendar"),
    ];
    let row = |at: usize| {
        let (action, owner, due) = what[at % 3];
        let success =
            Cell::from("A named lead in each plan that we read.").and("Checked in supervision, each quarter.");
        vec![action.into(), owner.into(), due.into(), success, ["Not begun", "Under way", "Done"][at % 3].into()]
    };
    Table {
        caption: String::from("What we will do, by whom and by when"),
        head: ["Action", "Owner", "By", "How we will know", "Status"].map(String::from).to_vec(),
        widths: vec![30, 16, 17, 25, 12],
        rows: (0..18).map(row).collect(),
    }
}
