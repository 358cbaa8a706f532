//! Saving on other threads: nobody waits, the newest wins, failures are told and made good.

mod faults;

use super::{Place, id, place, said, say, session, step};
use levers::shell::error::SaveError;
use levers::shell::live::{self, Moment, Typing};
use levers::shell::lock::Lock;
use levers::shell::store::{Access, Opened, Unsaved};
use levers::shell::writer::pace::{Timing, Urgency};
use levers::shell::writer::{Begin, Flush, Report, Writer};
use levers::shell::{backup, clock::Tick};
use levers::workshop::Session;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, mpsc};
use std::time::Duration;

/// Long enough for a busy machine; no test waits this long unless it fails.
const LONG: Duration = Duration::from_secs(30);

/// A writer with what it reports.
struct Running {
    writer: Writer,
    reports: mpsc::Receiver<Report>,
    session: Session,
}

/// Starts a writer that tries again soon.
fn run(opened: Opened) -> Running {
    let Access::Write(lease) = opened.access else { panic!("it cannot be written") };
    let (tell, reports) = mpsc::channel();
    let session = opened.session;
    let moment = opened.moment.unwrap_or_default();
    let timing = Timing {
        live: Duration::from_millis(20),
        first_retry: Duration::from_millis(5),
        last_retry: Duration::from_millis(20),
    };
    let begin = Begin { lease, session: Arc::new(session.clone()), moment, timing };
    // A test that has seen enough does not listen any more.
    let writer = Writer::start(begin, move |report| drop(tell.send(report)));
    Running { writer, reports, session }
}

/// Starts a session and waits until it is on the disk.
fn begin(place: &Place) -> Running {
    let running = run(place.store.create(session("fares")));
    assert_eq!(running.saved(), (0, Ok(())));
    running
}

impl Running {
    /// Records words and hands the session over.
    fn say(&mut self, text: &str) {
        say(&mut self.session, "a/b", text);
        self.writer.save(self.session.clone(), Moment::default());
    }

    fn next(&self) -> Report {
        self.reports.recv_timeout(LONG).expect("the writer tells")
    }

    /// The next word about a save.
    fn saved(&self) -> (u64, Result<(), SaveError>) {
        loop {
            if let Report::Saved { revision, result } = self.next() {
                return (revision, result);
            }
        }
    }

    /// Waits for a failure, then mends, then waits until the newest session is on the disk.
    fn fails_until(&self, mend: impl FnOnce()) -> SaveError {
        let error = loop {
            if let (_, Err(error)) = self.saved() {
                break error;
            }
        };
        mend();
        while self.saved() != (self.session.revision, Ok(())) {}
        assert!(self.writer.is_saved());
        error
    }

    fn close(self) -> Flush {
        self.writer.close(LONG)
    }
}

/// What the disk has.
fn on_disk(place: &Place) -> Session {
    levers::shell::store::read_file(&place.paths().session(&id("fares"))).expect("the file is whole")
}

/// Waits until a live file says so.
fn live_when(place: &Place, what: impl Fn(&live::Live) -> bool) -> live::Live {
    let deadline = Tick::now() + LONG;
    while Tick::now() < deadline {
        if let Ok(Some(live)) = live::read(&place.paths().live(&id("fares")))
            && what(&live)
        {
            return live;
        }
        std::thread::yield_now();
    }
    panic!("no such live file: {:?}", live::read(&place.paths().live(&id("fares"))))
}

fn typing(text: &str) -> Moment {
    let typing = Typing { field: "item".to_owned(), text: text.to_owned(), cursor: text.len() };
    Moment { step: Some(step("a/c")), typing: Some(typing), ..Moment::default() }
}

/// Makes the next write of this file hang until somebody reads the pipe.
#[cfg(unix)]
fn hang(path: &Path) -> std::path::PathBuf {
    let mut pipe = path.as_os_str().to_owned();
    pipe.push(".tmp");
    let made = Command::new("mkfifo").arg(&pipe).status().expect("every Unix has mkfifo");
    assert!(made.success());
    pipe.into()
}

#[test]
fn a_new_session_is_on_the_disk_before_anybody_says_anything() {
    let place = place();
    let running = begin(&place);
    assert_eq!(on_disk(&place), running.session);
}

#[test]
fn a_confirmed_answer_is_on_the_disk() {
    let place = place();
    let mut running = begin(&place);
    for n in 1..=30 {
        running.say(&format!("answer {n}"));
        let (revision, result) = running.saved();
        assert_eq!((revision, result), (n, Ok(())));
        assert_eq!(said(&on_disk(&place), "a/b"), Some(format!("answer {n}")));
    }
}

#[test]
fn a_clean_end_leaves_the_session_and_nothing_else() {
    let place = place();
    let mut running = begin(&place);
    running.writer.live(typing("half a wo"), Urgency::Move);
    live_when(&place, |live| live.moment.typing.is_some());
    running.say("half a word");
    let session = running.session.clone();
    assert_eq!(running.close(), Flush::Saved);
    assert_eq!(place.files(), ["sessions/fares.ron"]);
    assert_eq!(on_disk(&place), session);
    place.store.open(&session.id, Unsaved::Resume).expect("the lock was given back");
}

#[cfg(unix)]
#[test]
fn nobody_waits_for_a_disk_that_hangs_and_the_newest_snapshot_wins() {
    let place = place();
    let mut running = begin(&place);
    let pipe = hang(&place.paths().session(&id("fares")));
    running.say("the one that hangs");
    for n in 0..500 {
        running.say(&format!("answer {n}"));
    }
    assert_eq!(running.writer.flush(Duration::from_millis(30)), Flush::Late);
    // The live file has its own thread, and the answer that the disk lacks.
    let live = live_when(&place, |live| live.revision == running.session.revision);
    let lacking = live.unconfirmed.expect("the disk has nothing of it");
    assert_eq!(lacking.follows, Some(0));
    assert_eq!(said(&lacking.onto(Some(on_disk(&place))), "a/b").as_deref(), Some("answer 499"));
    // The disk wakes up. What was written into the pipe is lost, as on a disk that fails.
    drop(fs::read(pipe).expect("the writer writes"));
    assert_eq!(running.writer.flush(LONG), Flush::Saved);
    let told: Vec<_> = running.reports.try_iter().collect();
    let revisions: Vec<_> = told
        .iter()
        .filter_map(|report| match report {
            Report::Saved { revision, result } => Some((*revision, result.is_ok())),
            Report::ForeignKept(_) | Report::BackedUp(_) | Report::Live(_) => None,
        })
        .collect();
    // Whichever of them was the newest when the thread looked hung and failed; then only the newest of all was tried.
    assert!(matches!(revisions.as_slice(), [(1..=501, false), (501, true)]), "{revisions:?}");
    assert_eq!(on_disk(&place), running.session);
}

#[cfg(unix)]
#[test]
fn closing_on_a_disk_that_hangs_ends_at_its_deadline_and_keeps_the_live_file() {
    let place = place();
    let mut running = begin(&place);
    let pipe = hang(&place.paths().session(&id("fares")));
    running.say("unconfirmed");
    running.writer.live(typing("half a wo"), Urgency::Move);
    let newest = running.session.clone();
    live_when(&place, |live| live.moment.typing.is_some() && live.unconfirmed.is_some());
    assert_eq!(running.writer.close(Duration::from_millis(100)), Flush::Late);
    let look = place.store.look(&newest.id).expect("it is whole");
    assert_eq!((look.session, look.moment), (newest, Some(typing("half a wo"))));
    drop(fs::read(pipe).expect("the writer writes"));
}

#[test]
fn typing_reaches_the_live_file_by_itself() {
    let place = place();
    let running = begin(&place);
    for n in 0..200 {
        running.writer.live(typing(&"x".repeat(n)), Urgency::Typing);
    }
    let live = live_when(&place, |live| live.moment == typing(&"x".repeat(199)));
    assert_eq!(live.session, id("fares"));
}

#[test]
fn a_live_file_never_has_an_answer_beside_the_letters_it_was_made_of() {
    let place = place();
    let mut running = begin(&place);
    for n in 0..40 {
        running.writer.live(typing(&format!("item {n}")), Urgency::Move);
        live_when(&place, |live| live.moment == typing(&format!("item {n}")));
        running.say(&format!("item {n}"));
        let revision = running.session.revision;
        let live = live_when(&place, |live| live.revision == revision);
        assert_eq!(live.moment, Moment::default());
    }
}

#[test]
fn the_live_file_is_private() {
    let place = place();
    let running = begin(&place);
    running.writer.live(typing("secret"), Urgency::Move);
    live_when(&place, |live| live.moment.typing.is_some());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
        assert_eq!(mode(&place.paths().live(&id("fares"))), 0o600);
        assert_eq!(mode(&place.paths().session(&id("fares"))), 0o600);
        assert_eq!(mode(&place.paths().sessions()), 0o700);
    }
}

#[test]
fn a_backup_asked_for_has_what_was_handed_over_before() {
    let place = place();
    let mut running = begin(&place);
    running.say("end of the module");
    running.writer.backup();
    assert_eq!(running.writer.flush(LONG), Flush::Saved);
    let (_, kept) = backup::newest_good(place.paths(), &id("fares")).expect("it was made");
    assert_eq!(kept, running.session);
    let told: Vec<_> = running.reports.try_iter().collect();
    assert!(matches!(told.last(), Some(Report::BackedUp(Ok(_)))), "{told:?}");
}

#[test]
fn words_put_into_the_file_by_an_editor_are_kept_and_told() {
    let place = place();
    let mut running = begin(&place);
    let path = place.paths().session(&id("fares"));
    let edited =
        fs::read_to_string(&path).expect("it is there").replace("Harbor Hall", "The harbor hall upstairs");
    fs::write(&path, &edited).expect("it is written");
    running.say("one");
    let Report::ForeignKept(kept) = running.next() else { panic!("it was not noticed") };
    assert_eq!(fs::read_to_string(kept).expect("it is kept"), edited);
    assert_eq!(running.saved(), (1, Ok(())));
}

#[test]
fn an_end_that_took_nothing_of_a_field_leaves_its_text_for_the_next_start() {
    let place = place();
    let running = begin(&place);
    running.writer.live(typing("half a wo"), Urgency::Typing);
    assert_eq!(running.close(), Flush::Saved);
    let opened = place.store.open(&id("fares"), Unsaved::Resume).expect("the lock was given back");
    assert_eq!(opened.moment, Some(typing("half a wo")));
}

#[test]
fn who_asks_again_hears_again_that_everything_is_saved() {
    let place = place();
    let mut running = begin(&place);
    running.writer.retry();
    assert_eq!(running.saved(), (0, Ok(())));
    running.say("one");
    assert_eq!(running.saved(), (1, Ok(())));
    running.writer.retry();
    assert_eq!(running.saved(), (1, Ok(())));
}

#[test]
fn a_person_who_made_room_need_not_wait_for_the_next_try() {
    let place = place();
    let opened = place.store.create(session("fares"));
    fs::remove_dir_all(place.paths().data()).expect("it is removed");
    fs::write(place.paths().data(), "in the way").expect("it is written");
    let Access::Write(lease) = opened.access else { panic!("it can be written") };
    let (tell, reports) = mpsc::channel();
    let timing = Timing { first_retry: LONG * 10, last_retry: LONG * 10, ..Timing::default() };
    let begin = Begin { lease, session: Arc::new(opened.session), moment: Moment::default(), timing };
    let writer = Writer::start(begin, move |report| drop(tell.send(report)));
    // The live file fails too, before or after.
    let saved = || loop {
        if let Report::Saved { result, .. } = reports.recv_timeout(LONG).expect("the writer tells") {
            return result;
        }
    };
    assert!(saved().is_err());
    fs::remove_file(place.paths().data()).expect("it is removed");
    writer.retry();
    assert_eq!(saved(), Ok(()));
}
