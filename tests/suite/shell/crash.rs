//! Programs that are killed at any moment, and disks with a limit: each in a process of its own.
//!
//! The children are tests of this binary that do nothing unless the parent names a folder. More rounds, or others:
//! `LEVERS_ROUNDS=200 LEVERS_SEED=7 cargo test --test suite shell::crash`

use super::{id, said, say, session};
use levers::shell::error::{SaveError, StoreError};
use levers::shell::live::{Moment, Typing};
use levers::shell::paths::Paths;
use levers::shell::store::{Access, Opened, Store, Unsaved};
use levers::shell::writer::pace::{Timing, Urgency};
use levers::shell::writer::{Begin, Flush, Report, Writer};
use levers::workshop::Session;
use std::env;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

const FOLDER: &str = "LEVERS_TEST_FOLDER";
const LIVE: Duration = Duration::from_millis(200);
/// What a busy machine may add.
const SLACK: Duration = Duration::from_millis(800);
const LONG: Duration = Duration::from_secs(60);

/// A number of the environment.
pub fn number(variable: &str, otherwise: u64) -> u64 {
    env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// A test of this binary as a program of its own.
fn child(test: &str, folder: &Path) -> Command {
    let mut command = Command::new(env::current_exe().expect("tests are a program"));
    command.args(["--exact", test, "--ignored", "--nocapture", "--test-threads=1"]);
    command.env(FOLDER, folder).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

fn store() -> Option<Store> {
    env::var_os(FOLDER).map(|folder| Store::new(Paths::at(folder)))
}

fn tell(line: &str) {
    // Written at once and whole: what the parent has read has happened.
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(format!("\n{line}\n").as_bytes()).and_then(|()| out.flush());
}

/// The words recorded with revision `n`, of a length that changes.
fn words(n: u64) -> String {
    format!("{n}:{}", "ʻword ".repeat((n % 97) as usize))
}

fn place_of(n: u64) -> String {
    format!("a/s{}", n % 40)
}

#[test]
#[ignore = "a child of `a_killed_program_loses_nothing_confirmed`"]
fn says_and_types_until_it_is_killed() {
    let Some(store) = store() else { return };
    let opened = store.open(&id("fares"), Unsaved::Resume).unwrap_or_else(|_| store.create(session("fares")));
    let Opened { mut session, access: Access::Write(lease), moment, .. } = opened else {
        panic!("nobody else has it")
    };
    let timing = Timing { live: LIVE, ..Timing::default() };
    let mut moment = moment.unwrap_or_default();
    let begin = Begin { lease, session: Arc::new(session.clone()), moment: moment.clone(), timing };
    let writer = Writer::start(begin, |report| {
        if let Report::Saved { revision, result: Ok(()) } = report {
            tell(&format!("saved {revision}"));
        }
    });
    let (_keep, never) = mpsc::channel::<()>();
    for n in session.revision + 1.. {
        say(&mut session, &place_of(n), &words(n));
        assert_eq!(session.revision, n);
        writer.save(session.clone(), moment.clone());
        for letter in 0..4 {
            let typed = n * 4 + letter;
            let typing = Typing { field: "item".to_owned(), text: typed.to_string(), cursor: 0 };
            moment = Moment { typing: Some(typing), ..Moment::default() };
            writer.live(moment.clone(), Urgency::Typing);
            tell(&format!("typed {typed}"));
            // Nothing ever comes: this is the time between two letters.
            let _ = never.recv_timeout(Duration::from_micros(500));
        }
        // A pause without a recorded answer, so that typing has to reach the file by itself.
        if n % 25 == 0 {
            for letter in 0..150 {
                let typed = n * 4 + 3;
                let text = format!("{typed} {letter}");
                let typing = Typing { field: "item".to_owned(), text, cursor: 0 };
                moment = Moment { typing: Some(typing), ..Moment::default() };
                writer.live(moment.clone(), Urgency::Typing);
                let _ = never.recv_timeout(Duration::from_millis(1));
            }
        }
    }
}

/// What a child told before it was killed.
#[derive(Default)]
struct Told {
    saved: u64,
    /// What was typed, and when we read of it.
    typed: Vec<(u64, Instant)>,
}

fn listen(out: ChildStdout, first: mpsc::Sender<()>) -> Told {
    let mut told = Told::default();
    for line in BufReader::new(out).lines().map_while(Result::ok) {
        let number = |prefix: &str| line.strip_prefix(prefix).and_then(|rest| rest.parse::<u64>().ok());
        if let Some(revision) = number("saved ") {
            told.saved = revision;
            let _ = first.send(());
        }
        if let Some(typed) = number("typed ") {
            told.typed.push((typed, Instant::now()));
        }
    }
    told
}

/// Random numbers by seed (splitmix64).
pub fn random(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Every step has the newest words up to the session's revision.
fn is_whole(session: &Session) -> bool {
    let first = session.revision.saturating_sub(39).max(1);
    (first..=session.revision).all(|n| said(session, &place_of(n)) == Some(words(n)))
}

fn kill(mut child: Child) {
    child.kill().expect("it is ours");
    child.wait().expect("it was killed");
}

#[test]
fn a_killed_program_loses_nothing_confirmed() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::new(Paths::at(folder.path()));
    let (rounds, mut seed) = (number("LEVERS_ROUNDS", 20), number("LEVERS_SEED", 1));
    let (mut confirmed, mut longest) = (0, Duration::ZERO);
    for round in 0..rounds {
        let mut child = child("shell::crash::says_and_types_until_it_is_killed", folder.path())
            .spawn()
            .expect("it starts");
        let out = child.stdout.take().expect("its output is ours");
        let (first, begun) = mpsc::channel();
        let listener = thread::spawn(move || listen(out, first));
        begun.recv_timeout(LONG).expect("it saves");
        let busy = store.open(&id("fares"), Unsaved::Resume);
        assert!(matches!(busy, Err(StoreError::Busy { .. })), "round {round}: {busy:?}");
        // The moment is random down to the microsecond; now and then a long one, for the pauses.
        let most = if round % 5 == 4 { 700_000 } else { 60_000 };
        let _ = begun.recv_timeout(Duration::ZERO);
        let wait = Instant::now() + Duration::from_micros(random(&mut seed) % most);
        while begun.recv_timeout(wait.saturating_duration_since(Instant::now())).is_ok() {}
        let killed = Instant::now();
        kill(child);
        let told = listener.join().expect("it listens");

        confirmed = told.saved.max(confirmed);
        let on_disk = store.look(&id("fares")).map(|look| look.session);
        let opened = store
            .open(&id("fares"), Unsaved::Resume)
            .unwrap_or_else(|error| panic!("round {round}: {error}"));
        let session = opened.session;
        assert!(session.revision >= confirmed, "round {round}: {} < {confirmed}", session.revision);
        assert!(is_whole(&session), "round {round}: revision {}", session.revision);
        assert_eq!(on_disk, Ok(session), "round {round}: looking and opening agree");
        let text =
            opened.moment.and_then(|moment| moment.typing).map(|typing| typing.text).unwrap_or_default();
        let kept: u64 = text.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or(0);
        // The first thing typed that is gone was typed not long before the end.
        let lost = told.typed.iter().find(|(typed, _)| *typed > kept);
        let lost = lost.map_or(Duration::ZERO, |(_, at)| killed.saturating_duration_since(*at));
        assert!(lost <= LIVE + SLACK, "round {round}: {lost:?} of typing lost");
        longest = longest.max(lost);
        for file in super::files(folder.path()) {
            let known = ["sessions/fares.ron", "sessions/fares.live.ron"];
            let name = file.trim_end_matches(".tmp");
            assert!(known.contains(&name) || file.starts_with("backups/fares/"), "round {round}: {file}");
        }
    }
    println!("{rounds} rounds: {confirmed} answers confirmed, at most {longest:?} of typing lost");
    assert!(confirmed > rounds, "the children got to work: {confirmed}");
}

#[test]
#[ignore = "a child of `a_disk_with_a_limit_is_told_and_goes_on_when_there_is_room`"]
fn writes_more_than_the_limit() {
    let Some(store) = store() else { return };
    let Opened { mut session, access: Access::Write(lease), .. } = store.create(session("fares")) else {
        panic!("it can be written")
    };
    let timing = Timing { first_retry: Duration::from_millis(5), ..Timing::default() };
    let begin = Begin { lease, session: Arc::new(session.clone()), moment: Moment::default(), timing };
    let (send, reports) = mpsc::channel();
    let writer = Writer::start(begin, move |report| drop(send.send(report)));
    assert_eq!(writer.flush(LONG), Flush::Saved);
    say(&mut session, "a/b", &"x".repeat(200_000));
    writer.save(session.clone(), Moment::default());
    let flush = writer.flush(LONG);
    assert!(matches!(flush, Flush::Failed(SaveError::Full { .. })), "{flush:?}");
    assert_eq!(store.look(&id("fares")).map(|look| look.session.revision), Ok(0));
    // The live file finds no room for the same words, and says so.
    let told = |report: &Report| matches!(report, Report::Live(Some(SaveError::Full { .. })));
    while !told(&reports.recv_timeout(LONG).expect("the writer tells")) {}
    say(&mut session, "a/b", "shorter");
    writer.save(session.clone(), Moment::default());
    assert_eq!(writer.close(LONG), Flush::Saved);
    assert_eq!(store.look(&id("fares")).map(|look| look.session), Ok(session));
    assert_eq!(super::files(store.paths().data()), ["sessions/fares.ron"], "half a file would take room");
    tell("went on");
}

#[cfg(unix)]
#[test]
fn a_disk_with_a_limit_is_told_and_goes_on_when_there_is_room() {
    let folder = tempfile::tempdir().expect("a folder");
    // The shell sets the limit (64 blocks of 512 or 1024 bytes) and makes crossing it an error instead of an end.
    let inner = child("shell::crash::writes_more_than_the_limit", folder.path());
    let mut command = Command::new("sh");
    command.args(["-c", "trap '' XFSZ; ulimit -f 64 && exec \"$0\" \"$@\""]);
    command.arg(inner.get_program()).args(inner.get_args()).env(FOLDER, folder.path()).stdin(Stdio::null());
    let output = command.output().expect("every Unix has sh");
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && told.contains("went on"),
        "{told}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
