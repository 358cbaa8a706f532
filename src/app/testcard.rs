//! The test card: from how far this screen reads, and how to make its letters larger.
//!
//! ```text
//! picture height ┌──────────────┐
//!                │ ROW          │  a row is 1/18 of it, a capital a good half of the row,
//!                │ ROW     … 18 │  and people read a capital from 200 times its height:
//!                └──────────────┘  200 x 0.523/18 = 5.8 picture heights away
//! ```

pub mod host;

use super::App;
use super::Screen;
use super::config::Setting;
use super::effect::Effect;
use super::kind::Input;
use super::msg::{Action, Extent};
use super::outcome::{Goto, Outcome};

/// How many times its own height away people read a capital letter.
const READS: f64 = 200.0;

/// The part of a row's height that capitals take: in fonts with much room between the rows, and in DejaVu Sans Mono.
const CAPITALS: (f64, f64) = (0.523, 0.6265);

/// The part that the capitals of large letters take: seven of eight pixels of their rows.
const LARGE_CAPITALS: f64 = 7.0 / 8.0;

/// The most rows with which the last row of chairs, six picture heights away, still reads in most rooms.
pub const MOST_ROWS: u16 = 18;

/// How far away a text reads, in picture heights: with little and with much of a row in its capitals.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reach {
    pub sure: f64,
    pub most: f64,
}

/// Returns how far the text of a screen with so many rows reads.
pub fn reach(rows: u16) -> Reach {
    let rows = f64::from(rows.max(1));
    Reach { sure: READS * CAPITALS.0 / rows, most: READS * CAPITALS.1 / rows }
}

/// Returns how far large letters read that take so many rows of the screen's.
pub fn large_reach(rows: u16, taken: usize) -> f64 {
    READS * LARGE_CAPITALS * taken as f64 / f64::from(rows.max(1))
}

/// The card on the screen.
#[derive(Debug, Clone, Default)]
pub struct TestCard {
    pub scroll: usize,
    /// Rows of the page as drawn last, and how many fit.
    pub extent: Extent,
    /// Nothing else was asked for: leaving the card leaves the program.
    pub alone: bool,
}

impl TestCard {
    pub fn update(&mut self, input: &Input) -> Outcome {
        let Input::Act(action) = input else { return Outcome::ignored() };
        let last = self.extent.last();
        let page = self.extent.page();
        match action {
            Action::Up => self.scroll = self.scroll.saturating_sub(1),
            Action::Down => self.scroll = (self.scroll + 1).min(last),
            Action::Previous | Action::ScrollUp => self.scroll = self.scroll.saturating_sub(page),
            Action::ScrollDown => self.scroll = (self.scroll + page).min(last),
            Action::Next | Action::Toggle if self.scroll < last => {
                self.scroll = (self.scroll + page).min(last);
            }
            Action::Enter | Action::Next | Action::Escape | Action::Home | Action::Quit => {
                return Outcome::go(if self.alone { Goto::Quit } else { Goto::Home });
            }
            _ => return Outcome::ignored(),
        }
        Outcome::stay()
    }
}

impl App {
    /// Shows the test card instead of Home: nothing else was asked for.
    pub fn begin_with_test_card(&mut self) -> Vec<Effect> {
        self.show_test_card(TestCard { alone: true, ..TestCard::default() })
    }

    pub(super) fn show_test_card(&mut self, card: TestCard) -> Vec<Effect> {
        self.screen = Screen::TestCard(card);
        self.seen_test_card()
    }

    /// The card was seen, or a group is led without it: it is not offered again.
    pub(super) fn seen_test_card(&mut self) -> Vec<Effect> {
        if self.config.seen_test_card {
            return Vec::new();
        }
        vec![self.set(Setting::SeenTestCard)]
    }
}
