//! The session that everything is measured on, and the program with it open.

use levers::app::App;
use levers::app::msg::{Msg, Opened};
use levers::content::embedded;
use levers::shell::format;
use levers::workshop::{Session, StepId, Workshop};
use std::sync::{Arc, LazyLock};

static WORKSHOP: LazyLock<Arc<Workshop>> = LazyLock::new(|| Arc::new(embedded::workshop()));

/// The built-in workshop, read once.
pub fn workshop() -> Arc<Workshop> {
    WORKSHOP.clone()
}

/// The finished example.
pub fn session() -> Session {
    embedded::example().expect("the built-in folder has an example")
}

/// A line that says what is measured.
pub fn described() -> String {
    let session = session();
    let (answers, bytes) = (session.answers.len(), format::write(&session).len());
    format!("the example session: {answers} answers, {} kB", bytes / 1000)
}

/// The program with a session open at a step. It is opened as a group's own: every change is saved, as no change of the
/// example itself is.
pub fn open(session: Session, step: &str) -> App {
    let session = Session { example: false, at: Some(step_id(step)), ..session };
    let mut app = App::new(session.date, (80, 24));
    app.update(Msg::Workshop(workshop()));
    app.update(Msg::Opened(Box::new(Opened {
        on_disk: Some(session.revision),
        session,
        read_only: None,
        typing: None,
        note: None,
        last_sign: None,
    })));
    app
}

/// Makes a step's id from a text that is one.
pub fn step_id(text: &str) -> StepId {
    StepId::try_from(text).unwrap_or_else(|_| panic!("`{text}` is no step"))
}
