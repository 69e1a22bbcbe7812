//! Taking tables and days away: an Excel workbook, comma-separated values, and a calendar.

use std::rc::Rc;

use assessment::Assessment;
use blocks::message::WorkbookOrder;
use blocks::render;
use documents::{Moment, Part, Tables};
use framework::Framework;
use spreadsheet::message::Format;
use yew::prelude::*;

use super::files::{Making, beside, here};
use super::{App, Chosen, Desk, Draft, device, govuk};
use crate::pages::keep;
use crate::platform::worker::Input;

/// What a button makes.
#[derive(Clone, Copy)]
enum Kind {
    /// All tables.
    Workbook,
    /// One of them.
    Values(Part),
    /// The days.
    Calendar,
}

impl Kind {
    const ALL: [Self; 5] = [
        Self::Workbook,
        Self::Values(Part::Plan),
        Self::Values(Part::Scores),
        Self::Values(Part::Cases),
        Self::Calendar,
    ];

    fn title(self) -> String {
        match self {
            Self::Workbook => "Excel, all tables (.xlsx)".to_owned(),
            Self::Values(part) => format!("{} (.csv)", part.title()),
            Self::Calendar => "Calendar (.ics)".to_owned(),
        }
    }

    /// The name of its file.
    fn file_name(self, whose: &str, today: assessment::Date) -> String {
        match self {
            Self::Workbook => format!("tables-{whose}-{today}.xlsx"),
            Self::Values(part) => format!("{}-{whose}-{today}.csv", part.file_name()),
            Self::Calendar => format!("calendar-{whose}-{today}.ics"),
        }
    }
}

/// A button for each of them.
pub fn buttons(
    app: &App,
    desk: &Desk,
    form: &Draft<Chosen>,
    assessment: &Rc<Assessment>,
    framework: &Rc<Framework>,
) -> Html {
    let button = |kind: Kind| {
        let (app, desk, form) = (app.clone(), desk.clone(), form.clone());
        let (assessment, framework) = (assessment.clone(), framework.clone());
        let press = Callback::from(move |_: MouseEvent| {
            // The newest record, made up when it is asked for: a workbook takes a few thousandths of a second.
            let moment = Moment { today: device::today(), now: device::now() };
            let tables = documents::tables(&framework, &assessment, &form.get().choice, moment);
            let whose = keep::name_in_file_names(&assessment.service.name);
            make(&app, &desk, &form, tables, kind, &kind.file_name(&whose, moment.today));
        });
        govuk::button(&kind.title(), if matches!(kind, Kind::Workbook) { "" } else { "secondary" }, press)
    };
    Kind::ALL.map(button).into_iter().collect()
}

fn make(app: &App, desk: &Desk, form: &Draft<Chosen>, tables: Tables, kind: Kind, name: &str) {
    match kind {
        Kind::Workbook => {
            // The module's other orders want the framework and a file.
            let inputs = vec![Input::Text(String::new()), Input::Nothing];
            beside(app, desk, form, name, &WorkbookOrder::Workbook(tables.workbook), inputs);
        }
        Kind::Values(part) => {
            let Some(sheet) = tables.part(part) else { return };
            here(app, form, Format::Csv.media_type(), name, &spreadsheet::table_csv(sheet));
        }
        Kind::Calendar if tables.calendar.events.is_empty() => {
            form.update(|chosen| chosen.making = Making::Said("No action of the plan has a date yet.".to_owned()));
        }
        Kind::Calendar => here(app, form, "text/calendar;charset=utf-8", name, &render::calendar(&tables.calendar)),
    }
}
