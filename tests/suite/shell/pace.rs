//! When live files are written and saves tried again, by arithmetic alone.

use levers::shell::clock::Tick;
use levers::shell::writer::pace::{Backoff, Next, Throttle, Timing, Urgency};
use std::time::Duration;

const SECOND: Duration = Duration::from_secs(1);

fn ms(ms: u64) -> Duration {
    Duration::from_millis(ms)
}

#[test]
fn the_first_letter_is_written_at_once_and_the_next_within_a_second() {
    let start = Tick::now();
    let mut throttle = Throttle::new(SECOND);
    let typing = Some(Urgency::Typing);
    assert_eq!(throttle.next(typing, start), Next::Write { sync: true });
    throttle.wrote(true, start);
    assert_eq!(throttle.next(None, start), Next::Rest);
    assert_eq!(throttle.next(typing, start + ms(300)), Next::Wait(ms(700)));
    assert_eq!(throttle.next(typing, start + ms(1000)), Next::Write { sync: true });
}

#[test]
fn a_move_is_written_at_once_and_brought_to_the_disk_within_a_second() {
    let start = Tick::now();
    let mut throttle = Throttle::new(SECOND);
    throttle.wrote(true, start);
    let now = start + ms(200);
    assert_eq!(throttle.next(Some(Urgency::Move), now), Next::Write { sync: false });
    throttle.wrote(false, now);
    assert_eq!(throttle.next(None, now), Next::Wait(ms(800)));
    assert_eq!(throttle.next(None, start + SECOND), Next::Sync);
    throttle.synced(start + SECOND);
    assert_eq!(throttle.next(None, start + SECOND), Next::Rest);
}

#[test]
fn typing_between_moves_is_never_more_than_a_second_late() {
    let start = Tick::now();
    let mut throttle = Throttle::new(SECOND);
    let (mut typed, mut written) = (None, Vec::new());
    // A letter every 40 ms and a move every 730 ms, for ten seconds.
    for at in (0..10_000).step_by(10) {
        let now = start + ms(at);
        let moved = at % 730 == 0;
        if at % 40 == 0 {
            typed = typed.or(Some(at));
        }
        let urgency = if moved { Some(Urgency::Move) } else { typed.map(|_| Urgency::Typing) };
        match throttle.next(urgency, now) {
            Next::Write { sync } => {
                throttle.wrote(sync, now);
                written.push((at, sync, at - typed.take().unwrap_or(at)));
            }
            Next::Sync => throttle.synced(now),
            Next::Wait(_) | Next::Rest => {}
        }
    }
    assert!(written.iter().all(|(_, _, late)| *late <= 1000), "{written:?}");
    let syncs: Vec<_> = written.iter().filter(|(_, sync, _)| *sync).map(|(at, _, _)| at).collect();
    assert!(syncs.windows(2).all(|pair| pair[1] - pair[0] >= 1000), "{syncs:?}");
    let typing_only = written.iter().filter(|(at, _, _)| at % 730 != 0).count();
    assert!(typing_only <= 10, "{written:?}");
}

#[test]
fn tries_come_at_longer_and_longer_waits_until_one_works() {
    let start = Tick::now();
    let timing = Timing { live: SECOND, first_retry: ms(250), last_retry: ms(900) };
    let mut backoff = Backoff::new(timing);
    assert_eq!(backoff.left(start), Duration::ZERO);
    let mut waits = Vec::new();
    for _ in 0..4 {
        backoff.failed(start);
        waits.push(backoff.left(start));
    }
    assert_eq!(waits, [ms(250), ms(500), ms(900), ms(900)]);
    assert_eq!(backoff.left(start + ms(400)), ms(500));
    assert_eq!(backoff.left(start + SECOND), Duration::ZERO);
    backoff.succeeded();
    backoff.failed(start);
    assert_eq!(backoff.left(start), ms(250));
}
