//! Loading and saving far larger sessions than a workshop makes. What "10,000 answers" is can be argued, so two shapes
//! are measured: as many steps answered as the example's are, and one list after the other with as many short items.

use crate::example;
use crate::figures::{Figures, head};
use crate::presses::{SIZES, play, typing};
use levers::shell::paths::Paths;
use levers::shell::store::{Store, Unsaved, read_file};
use levers::shell::{format, replace};
use levers::workshop::{Answer, Session};

const MANY: usize = 10_000;

pub fn measure() {
    let shapes = [("steps", many_steps()), ("list items", many_items())];
    for (what, session) in &shapes {
        files(what, session);
    }
    head("Key press to finished frame with 10,000 answers, 60x18", "");
    for (what, session) in shapes {
        let scene = typing();
        play(&scene, session, SIZES[0]).print(&format!("{}, 10,000 {what}", scene.name));
    }
}

fn files(what: &str, session: &Session) {
    let text = format::write(session);
    let megabytes = text.len() as f64 / 1e6;
    head(&format!("Session file of 10,000 {what}, {megabytes:.1} MB"), "aim: load under 150 ms");
    let folder = tempfile::tempdir().expect("there is room for files");
    let store = Store::new(Paths::at(folder.path()));
    let path = store.paths().session(&session.id);
    replace::make_folder(&store.paths().sessions()).expect("a new folder takes folders");
    let save = || replace::replace(&path, format::write(session).as_bytes());
    save().expect("a new folder takes files");
    Figures::of(20, || read_file(&path)).print("load: file to session");
    Figures::of(20, || store.open(&session.id, Unsaved::Resume)).print("open: the same with lock and backup");
    Figures::of(20, save).print("save: session to disk, synced (on a thread of its own)");
    Figures::of(20, || format::write(session)).print("of which making the text");
    Figures::of(20, || session.clone()).print("a copy, as each change hands one to that thread");
}

/// The example's answers again and again, each under a step of its own. The workshop has no such steps; a session keeps
/// their answers all the same.
fn many_steps() -> Session {
    let mut session = example::session();
    let answered = std::mem::take(&mut session.answers);
    for (n, (step, answer)) in answered.into_iter().collect::<Vec<_>>().iter().cycle().take(MANY).enumerate()
    {
        session.answers.insert(example::step_id(&format!("{step}-{n}")), answer.clone());
    }
    session
}

/// Short items spread over the example's lists.
fn many_items() -> Session {
    let mut session = example::session();
    let n_lists = session.answers.values().filter(|answer| matches!(answer, Answer::Collect(_))).count();
    for answer in session.answers.values_mut() {
        if let Answer::Collect(list) = answer {
            list.items.clear();
            for n in 0..MANY.div_ceil(n_lists) {
                list.add(format!("Somebody said this, and it was written down as number {n}"));
            }
        }
    }
    session
}
