//! Making a file: short ones in the page, the others beside it.

use std::rc::Rc;

use assessment::{Assessment, Date};
use blocks::message::{OfficeOrder, PdfOrder, Written};
use blocks::{Document, Format, render};
use documents::Choice;
use yew::Callback;

use super::{App, Chosen, Desk, Draft, desk, download};
use crate::pages::keep;
use crate::platform::worker::{Input, Told};

/// What became of an order.
#[derive(Clone, PartialEq)]
pub enum Making {
    /// There was none.
    Nothing,
    /// It is under way: how far, in per cent.
    UnderWay(u8),
    /// It has ended; what there is to say.
    Said(String),
}

impl Making {
    /// What a user is told.
    pub fn words(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::UnderWay(0) => "Making the file…".to_owned(),
            Self::UnderWay(percent) => format!("Making the file… {percent}%"),
            Self::Said(text) => text.clone(),
        }
    }

    /// Whether there is something to cancel.
    pub const fn is_under_way(&self) -> bool {
        matches!(self, Self::UnderWay(_))
    }
}

/// The name of a file without its ending: what it is, whose and of which day.
pub fn name(assessment: &Assessment, choice: &Choice, today: Date) -> String {
    format!("{}-{}-{today}", choice.file_name(), keep::name_in_file_names(&assessment.service.name))
}

/// Makes a file and hands it to the user.
pub fn make(app: &App, desk: &Desk, form: &Draft<Chosen>, made: &Rc<Document>, format: Format, name: &str) {
    match format {
        Format::Docx => beside(app, desk, form, name, &OfficeOrder::Docx(Document::clone(made)), Vec::new()),
        Format::Odt => beside(app, desk, form, name, &OfficeOrder::Odt(Document::clone(made)), Vec::new()),
        Format::Pdf => beside(app, desk, form, name, &PdfOrder(Document::clone(made)), Vec::new()),
        Format::Html => here(app, form, format.media_type(), name, &render::page(made)),
        // A byte order mark, so that no program takes it for anything but UTF-8.
        Format::Text => here(app, form, format.media_type(), name, &format!("\u{feff}{}", render::plain(made))),
    }
}

/// What is made in the page.
pub fn here(app: &App, form: &Draft<Chosen>, media_type: &str, name: &str, text: &str) {
    let said = handed_out(app, name, download::save(name, media_type, text).is_ok());
    form.update(|chosen| chosen.making = said);
}

/// What a worker makes, of an order and the inputs that its module wants.
pub fn beside<O>(app: &App, desk: &Desk, form: &Draft<Chosen>, name: &str, order: &O, inputs: Vec<Input>)
where
    O: worker::Order<Answer = Written>,
{
    form.update(|chosen| chosen.making = Making::UnderWay(0));
    let (app, form, name) = (app.clone(), form.clone(), name.to_owned());
    let tell = Callback::from(move |told: Told<Written>| {
        let now = match told {
            Told::Answer(Written { percent }) => Making::UnderWay(percent),
            Told::File(file) => handed_out(&app, &name, download::save_blob(&name, &file).is_ok()),
            Told::Failed(fault) => {
                let small = ("The document is too large.", "Leave out the notes or the workings, and try again.");
                let (what, to_do) = desk::explain(&fault, small);
                app.problem(format!("The file could not be made. {what} {to_do}"));
                Making::Nothing
            }
        };
        form.update(|chosen| chosen.making = now);
    });
    desk.order_alone(order, inputs, tell);
}

fn handed_out(app: &App, name: &str, done: bool) -> Making {
    if done {
        return Making::Said(format!("{name} is among your downloads."));
    }
    app.problem("The browser did not let the tool save a file. Ask your IT team whether downloads are allowed.");
    Making::Nothing
}
