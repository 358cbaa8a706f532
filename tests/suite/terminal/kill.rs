//! The program is killed at random moments of a typed run, and nothing that counts is gone.
//!
//! More moments, or others: `LEVERS_KILLS=200 LEVERS_SEED=7 cargo test --test suite terminal::kill -- --nocapture`

mod stretch;

use super::middle::{self, on_disk};
use super::pty::{Pty, Start};
use super::typist::{Key, Typist};
use crate::shell::crash::number;
use levers::app::msg;
use levers::say;
use levers::shell::format;
use levers::shell::live::{self, Moment};
use levers::shell::paths::Paths;
use levers::shell::store::{Note, Opened, Store};
use levers::workshop::Session;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use stretch::{SIZE, Stretch};

/// The most typing that may be gone, and what a busy machine may add to it.
const MOST: Duration = Duration::from_secs(1);
const SLACK: Duration = Duration::from_millis(800);

/// Most of the time a run waits, so several go on at once.
const RUNS_AT_ONCE: usize = 4;

/// What one kill took and left.
#[derive(Default)]
struct Loss {
    /// Answers that stood in the session file when the program was killed.
    confirmed: usize,
    time: Duration,
    letters: usize,
}

#[test]
fn a_killed_run_keeps_every_confirmed_answer_and_all_typing_but_the_last_second() {
    let (kills, first) = (number("LEVERS_KILLS", 20), number("LEVERS_SEED", 1));
    let next = AtomicU64::new(first);
    let losses = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..RUNS_AT_ONCE {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= first + kills {
                        return;
                    }
                    match catch_unwind(AssertUnwindSafe(|| run(seed))) {
                        Ok(loss) => losses.lock().expect("no run ends in here").push(loss),
                        Err(panic) => {
                            println!("this was seed {seed}: LEVERS_SEED={seed} LEVERS_KILLS=1 does it again");
                            next.store(first + kills, Ordering::Relaxed);
                            resume_unwind(panic);
                        }
                    }
                }
            });
        }
    });
    let losses = losses.into_inner().expect("all runs have ended");
    let confirmed: usize = losses.iter().map(|loss| loss.confirmed).sum();
    let longest = losses.iter().map(|loss| loss.time).max().unwrap_or_default();
    let letters = losses.iter().map(|loss| loss.letters).max().unwrap_or_default();
    println!(
        "{kills} kills: {confirmed} confirmed answers were there; at most {} ms of typing, or {letters} letters, were gone",
        longest.as_millis()
    );
    assert!(confirmed as u64 > kills, "the runs got to work: {confirmed}");
}

#[test]
fn a_run_that_was_killed_can_be_left_while_it_is_coming_back() {
    let home = tempfile::tempdir().expect("a folder");
    let session = killed_with_half_a_word(home.path());
    let mut pty = middle::start(home.path(), &session).run();
    pty.wait_for("levers");
    pty.send("\x11");
    assert!(pty.wait_end().success());
    // However far it came, the text is in the session or waits still.
    let found = Store::new(middle::paths(home.path())).look(&session.id).expect("it opens");
    let typing = found.moment.and_then(|moment| moment.typing).map(|typing| typing.text);
    assert!(format::write(&found.session).contains("half a wo") || typing.as_deref() == Some("half a wo"));
}

#[test]
fn a_run_that_was_killed_can_be_left_as_soon_as_it_is_back() {
    let home = tempfile::tempdir().expect("a folder");
    let session = killed_with_half_a_word(home.path());
    // What was recovered can be saved before the workshop is read, and the program then hears of it too early.
    let mut pty = middle::start(home.path(), &session).run();
    pty.wait_for("1 half a wo");
    pty.send("\x11");
    assert!(pty.wait_end().success());
    assert!(!middle::paths(home.path()).live(&session.id).exists());
    assert!(format::write(&on_disk(home.path(), &session.id)).contains("half a wo"));
}

/// A session that was killed while a word was typed into a list, after the word was safe.
fn killed_with_half_a_word(home: &Path) -> Session {
    let mut typist = middle::go_on(home, "opening/agreements", SIZE);
    typist.words("half a wo");
    let session = typist.session().clone();
    typist.pty().wait_file(&middle::paths(home).live(&session.id), "half a wo");
    typist.pty().signal("KILL");
    typist.pty().wait_end();
    session
}

fn run(seed: u64) -> Loss {
    let home = tempfile::tempdir().expect("a folder");
    let paths = middle::paths(home.path());
    let stretch = Stretch::of(seed);
    let id = stretch.start.id.clone();
    middle::put(home.path(), &stretch.start);

    let mut pty = middle::start(home.path(), &stretch.start).size(SIZE.0, SIZE.1).run();
    let seen = press(&mut pty, &stretch);
    let before = on_disk(home.path(), &id);
    pty.send(stretch.rest());
    pty.signal("KILL");
    let killed = Instant::now();
    pty.wait_end();

    let found = Store::new(paths.clone()).look(&id).expect("the session opens");
    assert!(found.session.revision >= before.revision, "what was on the disk is there still");
    let kept = kept(&stretch, &found);
    let lost = seen.iter().filter(|(key, _)| *key > kept).map(|(key, at)| (*key, killed - *at));
    let loss = Loss {
        confirmed: before.answers.len(),
        time: lost.clone().next().map_or(Duration::ZERO, |(_, time)| time),
        letters: lost.filter(|(key, _)| stretch.keys[*key].letter.is_some()).count(),
    };
    assert!(loss.time <= MOST + SLACK, "{:?} of typing is gone: {:?}", loss.time, found.moment);
    go_on(home.path(), &paths, &stretch, found, kept);
    loss
}

/// Presses the keys of a stretch and tells when each was seen to be taken.
fn press(pty: &mut Pty, stretch: &Stretch) -> Vec<(usize, Instant)> {
    let mut seen = Vec::new();
    let mut from = 0;
    wait_for(pty, &stretch.keys[0]);
    while from < stretch.last() {
        let in_a_row = if from < stretch.hurried { 16.min(stretch.hurried - from) } else { 1 };
        let to = from + in_a_row;
        for key in &stretch.keys[from + 1..=to] {
            pty.send(&key.bytes);
        }
        wait_for(pty, &stretch.keys[to]);
        // A key that changes nothing on the screen was not seen.
        if stretch.keys[to].picture != stretch.keys[from].picture {
            seen.push((to, Instant::now()));
        }
        if to > stretch.hurried {
            pty.rest(stretch.pause);
        }
        from = to;
    }
    seen
}

fn wait_for(pty: &Pty, key: &Key) {
    let (rows, cursor) = &key.picture;
    let is_same = |seen: &super::pty::Seen| {
        let screen = seen.parser.screen();
        let place = (!screen.hide_cursor()).then(|| screen.cursor_position());
        seen.is_whole() && place == *cursor && seen.rows() == *rows
    };
    if let Err(last) = pty.wait_or(is_same) {
        panic!("the screen must show\n{rows}\n\nand shows\n{last}");
    }
}

/// The last key that what was found knows of. What was found is one moment of the run, and not parts of several.
fn kept(stretch: &Stretch, found: &Opened) -> usize {
    let none = Moment::default();
    let moment = found.moment.as_ref().unwrap_or(&none);
    let is_found = |key: &Key| {
        let (Some(session), Some(live)) = (&key.session, &key.live) else { return false };
        let typing = live.typing.as_ref().map(|typing| (&typing.field, &typing.text));
        **session == found.session
            && live.draft == moment.answer
            && typing == moment.typing.as_ref().map(|typing| (&typing.field, &typing.text))
            && live.parking == moment.parking
            && (live.draft.is_none() && typing.is_none() || live.step == moment.step)
    };
    let kept = stretch.keys.iter().rposition(is_found);
    kept.unwrap_or_else(|| panic!("the run was never at\n{moment:?}\nof revision {}", found.session.revision))
}

/// Starts again: Home says what happened, the run goes on where it was, and a clean end has all of it on the disk.
fn go_on(home: &Path, paths: &Paths, stretch: &Stretch, found: Opened, kept: usize) {
    let id = stretch.start.id.clone();
    let live = live::read(&paths.live(&id)).expect("no kill tears a file");
    let pty = Start::in_folder(home).size(SIZE.0, SIZE.1).env("TZ", "UTC").run();
    let issue = &stretch.start.setup.issue;
    match &live {
        Some(live) => {
            pty.wait_for(&say!("home-resume", issue = issue.as_str()));
            let step = live.moment.step.as_ref().expect("a step was on the screen");
            let time = live.written.strftime("%H:%M").to_string();
            let where_and_when = say!("home-unclean", step = title(step), when = "\0");
            pty.wait_for(where_and_when.split('\0').next().expect("the words before the time"));
            pty.wait_for(&time);
            pty.wait_for(&say!("home-without-text"));
            pty.wait_for(&say!("home-open-copy"));
        }
        None => pty.wait_for(&say!("home-continue", issue = issue.as_str())),
    }
    let mut typist = Typist::rehearsal(SIZE);
    typist.open(resumed(found));
    typist.sit_down(pty);
    typist.pty().send("1");
    typist.wait_same();
    typist.send("<c-q>");
    assert!(typist.pty().wait_end().success());
    let session = on_disk(home, &id);
    assert_eq!(&session, typist.session());
    assert!(!paths.live(&id).exists(), "a clean end leaves nothing to recover");
    let all = serde_json::to_string(&session).expect("it is plain data");
    for text in stretch.typed(kept) {
        let text = serde_json::to_string(&text).expect("text");
        assert!(all.contains(text.trim_matches('"')), "{text} is gone");
    }
}

/// What the copy must go on with.
fn resumed(found: Opened) -> msg::Opened {
    let Opened { mut session, moment, notes, .. } = found;
    let on_disk = Some(session.revision);
    let moment = moment.unwrap_or_default();
    if let Some(step) = moment.step {
        session.at = Some(step.clone());
        if moment.answer.is_some() {
            session.record(&step, moment.answer);
            session.revision += 1;
        }
    }
    if !moment.parking.is_empty() {
        session.park(moment.parking);
        session.revision += 1;
    }
    let typing = moment.typing.map(|typing| msg::Typing {
        field: typing.field,
        text: typing.text,
        cursor: typing.cursor,
    });
    let mut note = notes.iter().map(|note| match note {
        Note::Recovered { n_answers } => say!("note-recovered", answers = *n_answers),
        other => panic!("nobody did that: {other:?}"),
    });
    msg::Opened { session, on_disk, read_only: None, typing, note: note.next_back(), last_sign: None }
}

fn title(step: &levers::workshop::StepId) -> String {
    let workshop = crate::driver::built_in();
    let module = workshop.module_of(step).expect("it is in a module");
    format!("{}: {}", module.title, workshop.step(step).expect("the workshop has it").title)
}
