//! The ninety minutes as they go, from Home to the way out, and what the room sees on the way.

use super::group;
use super::late;
use super::room::{MIN, Room};
use levers::app::Screen;
use levers::app::msg::Msg;
use levers::workshop::Session;

/// What is left of it.
pub struct Ran {
    pub session: Session,
    /// The steps in the order in which the group left them.
    pub walked: Vec<String>,
    /// Everything typed that belongs into the plan.
    pub typed: Vec<String>,
}

/// Leads the group through it.
pub fn run() -> Ran {
    let mut room = Room::at_home(group::answers());
    set_up(&mut room);
    opening(&mut room);
    power(&mut room);
    authority(&mut room);
    stretch(&mut room);
    timing(&mut room);
    implementation(&mut room);
    commitments(&mut room);
    let session = way_out(&mut room);
    Ran { session, walked: room.walked, typed: room.typist.typed }
}

/// Twenty people who must be out by 10:35 set up at nine. The end chooses the agenda.
fn set_up(room: &mut Room) {
    room.sees("Start a workshop with a group");
    room.press("1");
    for words in ["Home care pay", "Care Circle", "Hilo"] {
        room.types(words);
        room.press("<enter>");
    }
    room.press("3<enter>1<enter><bs><bs>20<enter>10:35<enter><enter>");
    room.sees("● Ninety minutes: 90 min, ends 10:30; with its cuts 83 min, ends 10:23");
    room.press("<enter>2<enter>");
    assert!(room.session().pacing.is_default(), "it fits: nothing is cut");
    assert!(room.session().clock.is_none());
}

fn opening(room: &mut Room) {
    // People come late. The clock starts when the first page is left.
    room.pass(5 * MIN);
    room.answer();
    room.sees("3 min left · 3 min ahead");

    // A line that nobody said is taken back.
    room.press("Phones of<enter>");
    room.sees("Phones of");
    room.press("<c-z>");
    room.sees_no("Phones of");
    room.pass(4 * MIN);
    room.sees("1 min over · 2 min ahead");
    room.step("opening/agreements", MIN);

    pairs(room);

    // An idea comes while the first sentence is half typed, with the cursor in the middle of a word.
    room.types("Nobody checks our overtime");
    room.press("<left><left><left>");
    let before = room.picture();
    room.park("How do other islands do it?");
    assert_eq!(room.picture(), before, "back to the same cursor");
    room.press("<end><enter>");
    room.types("Home care aides");
    room.press("<enter>");
    room.types("To find out");
    room.press("<enter>");
    room.types("Nine pay slips");
    room.pass(2 * MIN);
    room.leave("opening/problem", "<enter>");

    room.step("opening/ask", 90);
    room.sees("1 min behind");
    room.step("opening/right-office", 90);
}

/// The story in twos, with a timer of its own and a minute more than planned.
fn pairs(room: &mut Room) {
    room.is_at("opening/story");
    room.sees("7 groups of 2 or 3");
    room.press("<a-t>2<enter>");
    room.pass(MIN);
    room.sees("timer 1:00");
    room.pass(MIN);
    room.sees("timer 0:00");
    room.press("<a-t><del><esc>");
    room.sees_no("timer");
    room.press("<a-1>");
    room.sees("One more minute for this step. It ends at 10:35 then.");
    room.pass(MIN);
    room.sees("last minute");
    room.pass(3 * MIN);
    room.sees("2 min over · 2 min behind");
    room.sees("2 minutes behind. Ctrl+L shows what can be done.");
    room.answer();
}

fn power(room: &mut Room) {
    room.step("power/story", 2 * MIN);
    late::at_the_decider(room);

    room.step("power/map", 6 * MIN);

    // Somebody faints: the clock stands, the meeting's time goes on.
    room.is_at("power/why-yes");
    room.pass(MIN);
    room.press("<f5>");
    room.sees("The clock is paused.");
    room.pass(2 * MIN);
    room.sees("paused · 2 min behind");
    room.press("<f5>");
    room.sees("The clock goes on.");
    room.sees("2 min left · 2 min behind");
    room.step("power/why-yes", 2 * MIN);

    room.step("power/paths", 2 * MIN);
}

fn authority(room: &mut Room) {
    room.step("authority/input", 2 * MIN);

    // The quiz that was cut has two minutes, for one of its three asks.
    room.sees("2 min left · 2 min behind");
    room.press("1");
    room.sees("Possible, but slow");
    room.pass(2 * MIN);
    room.leave("authority/quiz", "<pgdn><pgdn>");

    room.step("authority/asks", MIN);

    room.is_at("authority/sort");
    room.park("A nursery for meeting days");
    room.pass(7 * MIN);
    room.sees("1 min over · 3 min behind");
    room.step("authority/sort", 2 * MIN);

    room.step("authority/main", MIN);
    room.step("authority/lever", 4 * MIN);
}

/// The break between two steps is long.
fn stretch(room: &mut Room) {
    assert!(matches!(room.typist.app.screen, Screen::Rest(_)));
    room.sees("BREAK 3 min left · 5 min behind");
    room.sees("Stretch, standing or seated");
    room.sees("Back at 10:06");
    room.sees("Then: Counting back");
    room.pass(5 * MIN);
    room.sees("2 min over · 7 min behind");
    room.sees("It is time.");
    room.press("<enter>");
}

fn timing(room: &mut Room) {
    room.step("timing/input", 2 * MIN);

    room.is_at("timing/backcast");
    room.pass(7 * MIN);
    room.sees("3 min left · 7 min behind");
    room.pass(MIN);
    room.sees("only 2 min left · 7 min behind");
    room.pass(MIN);
    room.sees("last minute · 7 min behind");
    room.pass(3 * MIN);
    room.sees("2 min over · 9 min behind");
    late::at_the_backcast(room);
    room.answer();

    // The room looks at people while the list is typed.
    room.is_at("timing/clashes");
    room.pass(MIN);
    room.blank();
    room.types("20 December: families first");
    room.press("<enter>");
    room.types("February: budget weeks");
    room.pass(MIN);
    room.blank();
    room.sees("20 December: families first");
    room.sees("February: budget weeks");
    room.leave("timing/clashes", "<enter><enter>");
}

fn implementation(room: &mut Room) {
    room.step("implementation/threats", 4 * MIN);
    room.is_at("commitments/sentence");

    // A breakout that the agenda has not: by the outline.
    room.jump("implementation/jigsaw");
    room.sees("4 groups of 5");
    room.press("<a-t>3<enter>");
    room.pass(2 * MIN);
    room.sees("timer 1:00");
    room.pass(2 * MIN);
    room.sees("timer over 1:00");
    room.press("<a-t><del><esc>");
    room.answer();

    // What was cut can still be looked at.
    room.jump("implementation/measures");
    room.pass(MIN);
    room.press("<pgdn>");
}

fn commitments(room: &mut Room) {
    room.step("commitments/sentence", 4 * MIN);
    room.step("commitments/next", 6 * MIN);
    room.park("A letter to the paper");
    fist_to_five(room);
    room.pass(2 * MIN);
    room.park("A new logo");
    fates(room);
    room.step("commitments/meeting", 0);
    room.step("commitments/close", MIN);
}

/// The first check does not pass. What was counted stays, and a second one does.
fn fist_to_five(room: &mut Room) {
    room.is_at("commitments/support");
    room.pass(2 * MIN);
    room.press("v4<enter>8<enter>5<enter>2<enter>1<enter>0");
    room.sees("The counts are hidden. V shows them.");
    room.sees_no("Not yet");
    room.press("v");
    room.sees("Not yet: 3");
    room.press("r");
    room.sees("Round 2; the rounds before are kept.");
    room.pass(2 * MIN);
    room.press("4<enter>9<enter>7<enter>0<enter>0<enter>0");
    room.sees("It passes: all 20 are at 3 or more.");
    room.press("e");
    room.types("Nobody loses hours for this");
    room.press("<enter>");
    room.leave("commitments/support", "<enter>");
}

/// What was parked comes back: one is answered, one taken, one let go, one stays open.
fn fates(room: &mut Room) {
    room.is_at("commitments/meeting");
    room.press("<a-p>");
    room.sees("4 of 4 still open");
    room.press("a");
    room.types("Maui posts it in print");
    room.press("<enter>w");
    room.types("Leilani Ahuna");
    room.press("<enter>+14d<enter>");
    room.press("<down>d");
    room.sees("answered: Maui posts it in print");
    room.sees("Leilani Ahuna takes it, by 2026-12-06");
    room.sees("dropped");
    room.sees("1 of 4 still open");
    room.press("<esc>");
}

/// The plan on the screen; then Home, which asks first because it shows names.
fn way_out(room: &mut Room) -> Session {
    room.sees("REVIEW");
    room.sees("Labor Department: answer in writing who gets overtime");
    room.press("<f10>");
    room.sees("The next screen can show names and folders. May the room see it?");
    room.press("y");
    let session = room.session().clone();
    room.typist.app.update(Msg::Saved { revision: session.revision });
    room.sees("Start a workshop with a group");
    session
}
