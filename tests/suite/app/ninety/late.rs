//! Being late: what the panel of times offers, in which order, and that nothing changes until a person chooses.

use super::room::{MIN, Room};
use levers::workshop::clock::Pacing;

/// Five minutes too long at a step of three. The agenda's own cuts come first, as it orders them.
pub fn at_the_decider(room: &mut Room) {
    room.is_at("power/decider");
    room.pass(8 * MIN);
    room.sees("5 min over · 7 min behind");
    room.press("<c-l>");
    assert_eq!(
        offers(room),
        [
            "4 Cut Sort these asks: One quiz ask instead of three saves 2 min, ends 10:40",
            "5 Skip Measures: Leave the measure for the next meeting; keep the threat saves 5 min, ends 10:37",
            "6 Shorten Power map saves 1 min, ends 10:41",
            "7 Shorten Why they say yes saves 1 min, ends 10:41",
            "8 Shorten Sort these asks saves 2 min, ends 10:40",
            "9 Tell the room: 7 min later ends 10:42",
        ]
    );
    assert_eq!(pacing(room).trims, [], "looking changes nothing");
    room.sees("7 min behind. It ends at 10:42.");

    room.press("4");
    room.sees("5 min behind. It ends at 10:40.");
    room.sees("It ends at 10:40 now.");
    let cut = pacing(room);
    // Second thoughts, and third ones.
    room.press("<esc><c-z>");
    room.sees("5 min over · 7 min behind");
    assert_eq!(pacing(room).trims, []);
    room.press("<c-y>");
    room.sees("5 min over · 5 min behind");
    assert_eq!(pacing(room), cut);

    room.press("<c-l>");
    choose(room, "Skip Measures");
    room.sees("On time. It ends at 10:35.");
    room.press("<esc>");
    room.sees_no("behind");
    room.answer();
}

/// Nine minutes late, with the agenda's own cuts used up: one step is shortened, and the room is told a later end.
pub fn at_the_backcast(room: &mut Room) {
    room.press("<c-l>");
    assert_eq!(
        offers(room),
        [
            "4 Shorten Dates that clash saves 1 min, ends 10:43",
            "5 Shorten Our five threats saves 1 min, ends 10:43",
            "6 Shorten The sentence saves 1 min, ends 10:43",
            "7 Tell the room: 9 min later ends 10:44",
        ]
    );
    choose(room, "Shorten Our five threats");
    room.sees("8 min behind. It ends at 10:43.");
    choose(room, "Tell the room: 8 min later");
    room.sees("On time. It ends at 10:43.");
    room.press("<esc>");
    room.sees_no("behind");
}

/// What stands in the panel to catch up with, read line by line as it comes into view.
fn offers(room: &mut Room) -> Vec<String> {
    let mut lines = lines(room);
    lines.retain(|line| line.contains("ends "));
    lines
}

/// Chooses the line with these words.
#[track_caller]
fn choose(room: &mut Room, words: &str) {
    let at = lines(room).iter().position(|line| line.contains(words)).expect("it is offered");
    room.press("<home>");
    room.press(&"<down>".repeat(at));
    room.press("<enter>");
}

fn lines(room: &mut Room) -> Vec<String> {
    room.press("<home>");
    let mut lines = Vec::new();
    loop {
        let line = line_with_cursor(&room.typist.picture());
        if lines.last() == Some(&line) {
            return lines;
        }
        lines.push(line);
        room.press("<down>");
    }
}

/// The line that is marked, with what is wrapped under it.
fn line_with_cursor(picture: &str) -> String {
    let begins = |row: &&str| row.trim_start_matches(['▸', ' ']).starts_with(|c: char| c.is_ascii_digit());
    let mut rows = picture.lines().skip_while(|row| !row.contains('▸'));
    let first = rows.next().expect("a line has the cursor");
    let rest = rows.take_while(|row| !row.trim().is_empty() && !begins(row));
    let words = [first].into_iter().chain(rest).flat_map(str::split_whitespace);
    words.filter(|word| !["▸", "▲", "▼"].contains(word)).collect::<Vec<_>>().join(" ")
}

fn pacing(room: &Room) -> Pacing {
    room.session().pacing.clone()
}
