//! From a key press to a finished frame, as the loop of `shell::terminal` does it: the key map, the state machine, what
//! the live file needs, and the bytes for the terminal. Left out are the way through the terminal (see `start`) and the
//! writing of files, which is another thread's.

use crate::figures::{Figures, head, shown};
use crate::{example, keys};
use crossterm::event::KeyEvent;
use levers::app::App;
use levers::app::effect::Effect;
use levers::app::msg::{Extent, Msg};
use levers::shell::clock;
use levers::tui;
use levers::tui::keymap::{self, Key};
use levers::tui::theme::Theme;
use levers::workshop::Session;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};
use std::io::{BufWriter, Sink, sink};
use std::time::{Duration, Instant};

/// The room and a large screen.
pub const SIZES: [(u16, u16); 2] = [(60, 18), (200, 60)];

/// Keys pressed at a step, over and over from the same state.
pub struct Scene {
    pub name: &'static str,
    step: &'static str,
    keys: String,
    rounds: usize,
}

fn scene(name: &'static str, step: &'static str, keys: impl Into<String>, rounds: usize) -> Scene {
    Scene { name, step, keys: keys.into(), rounds }
}

/// Typing in a step with several fields.
pub fn typing() -> Scene {
    let keys = "Night aides wait two months for pay.<tab><end> <bs>again<left><left><c-w><c-z>";
    scene("type in `ask`", "opening/problem", keys, 40)
}

fn scenes() -> Vec<Scene> {
    let collect = "Ask the union hall<enter>Call the clerk<enter><up><end>s<enter><c-d><c-z>";
    let map = "<right><up><left><down><space><right><r><tab><down><up><tab><l><right><enter><c-z>";
    let backcast = "p<down>tp<tab>p<tab><down>e45<tab>Malia<esc>p<up>tf<end><bs>9<esc><c-z>";
    let verdict = "<left>ew<left><left><left>nyy<c-z><c-z><right>eu<left>y<c-z><c-z>3<right>";
    let table = "Budget ends<enter>Mar<tab>+14d<enter><down><down>x<up><c-d><c-z>";
    let vote = "<right><right><left><down><right>v<right>v<up>4<bs><c-z>";
    let lever = "<right><right><down><down><tab><down><down><tab><left><space><space>";
    let overlays = "<f1><pgdn><esc><f2><down><down><esc><f4>win<esc><f6><down><esc>";
    vec![
        typing(),
        scene("type and add in `collect`", "power/paths", collect, 40),
        scene("move people in `map`", "power/map", map, 60),
        scene("edit `backcast`", "timing/backcast", backcast, 30),
        scene("sort asks in `verdict`", "authority/sort", verdict, 60),
        scene("fill `table`", "power/outside", table, 40),
        scene("count `vote`", "commitments/support", vote, 80),
        scene("leaf through `lever` cards", "authority/lever", lever, 80),
        scene("turn the steps forward", "opening/welcome", "<pgdn>".repeat(110), 8),
        scene("turn the steps back", "commitments/close", "<pgup>".repeat(50), 8),
        scene("open and close help, outline, terms, facts", "timing/backcast", overlays, 60),
        scene("open plan so far and scroll", "timing/backcast", "<f3><pgdn><pgdn><down><esc>", 200),
        scene("review the plan and go back", "commitments/close", "<f7><down><down><pgdn><pgup>", 200),
    ]
}

type Screen = Terminal<CrosstermBackend<BufWriter<Sink>>>;

pub fn measure() {
    for size in SIZES {
        head(&format!("Key press to finished frame, {}x{}", size.0, size.1), "aim: p99 under 1 ms");
        let mut all = Figures::default();
        for scene in scenes() {
            let played = play(&scene, example::session(), size);
            all.extend(&played.all);
            played.print(scene.name);
        }
        all.print("all of these keys");
    }
}

/// What playing a scene took.
pub struct Played {
    all: Figures,
    /// Each key of the scene by itself: a busy machine spoils a few of its rounds, never its median.
    each: Vec<(KeyEvent, Figures)>,
}

impl Played {
    /// Prints a row that names the slowest key.
    pub fn print(&self, name: &str) {
        let slowest = self.each.iter().max_by_key(|(_, figures)| figures.median());
        let more = slowest.map_or_else(String::new, |(KeyEvent { code, modifiers, .. }, figures)| {
            let key = Key { code: *code, modifiers: *modifiers };
            format!("slowest: {} {}", key.name(), shown(figures.median()))
        });
        self.all.print_with(name, &more);
    }
}

/// Plays a scene in all its rounds and takes the time of each key that means something.
pub fn play(scene: &Scene, session: Session, size: (u16, u16)) -> Played {
    let mut begun = example::open(session, scene.step);
    begun.update(Msg::Resized(size.0, size.1));
    let mut screen = screen(size);
    let each = keys::events(&scene.keys).into_iter().map(|key| (key, Figures::default())).collect();
    let mut played = Played { all: Figures::default(), each };
    for round in 0..=scene.rounds {
        let mut app = begun.clone();
        draw(&mut app, &mut screen);
        for (key, figures) in &mut played.each {
            let taken = press(&mut app, &mut screen, *key);
            // The first round warms up.
            if let (Some(taken), 1..) = (taken, round) {
                figures.add(taken);
                played.all.add(taken);
            }
        }
    }
    played
}

/// Presses a key; `None` when it means nothing in the present mode and the loop draws nothing.
fn press(app: &mut App, screen: &mut Screen, key: KeyEvent) -> Option<Duration> {
    let start = Instant::now();
    // The loop reads the clocks first: whatever happened, it happened now.
    let mut effects = app.update(Msg::Now(clock::read()));
    effects.extend(app.update(keymap::message(key, app.mode())?));
    let told = effects.iter().filter(|effect| matches!(effect, Effect::Live { .. }));
    let live: Vec<_> = told.map(|_| app.live()).collect();
    draw(app, screen);
    let taken = start.elapsed();
    drop(live);
    // The disk keeps up, as it does with people.
    for effect in effects {
        if let Effect::Save(session) = effect {
            app.update(Msg::Saved { revision: session.revision });
        }
    }
    Some(taken)
}

fn draw(app: &mut App, screen: &mut Screen) {
    let mut extent = Extent::default();
    let theme = Theme::default();
    screen.draw(|frame| extent = tui::draw(app, &theme, frame)).expect("nothing is written");
    app.update(Msg::Drawn(extent));
}

/// A terminal of this size that takes every byte. Its size is fixed, because nothing is there to be asked.
fn screen((columns, rows): (u16, u16)) -> Screen {
    let backend = CrosstermBackend::new(BufWriter::with_capacity(1 << 16, sink()));
    let viewport = Viewport::Fixed(Rect::new(0, 0, columns, rows));
    Terminal::with_options(backend, TerminalOptions { viewport }).expect("a fixed size is not asked for")
}
