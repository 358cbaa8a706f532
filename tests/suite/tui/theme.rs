//! Every look in every depth: contrast of each pair that can be on the wall, and states that need no color.

use crate::driver::{TODAY, built_in, id, open_kind, open_with, press, session};
use levers::app::App;
use levers::app::msg::Msg;
use levers::tui::draw;
use levers::tui::theme::{Depth, Look, Theme};
use levers::workshop::Session;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

const DEPTHS: [Depth; 2] = [Depth::True, Depth::Sixteen];

/// The sixteen colors as xterm and as the VGA console have them without settings.
const XTERM: [u32; 16] = [
    0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000,
    0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
];
const VGA: [u32; 16] = [
    0x000000, 0xaa0000, 0x00aa00, 0xaa5500, 0x0000aa, 0xaa00aa, 0x00aaaa, 0xaaaaaa, 0x555555, 0xff5555,
    0x55ff55, 0xffff55, 0x5555ff, 0xff55ff, 0x55ffff, 0xffffff,
];

/// Body text on light and on dark grounds, and anything at all.
const LIGHT: f64 = 7.5;
const DARK: f64 = 12.7;
const ANYTHING: f64 = 7.0;

/// Every look that names colors of its own, in each depth.
pub fn colored() -> Vec<(String, Depth, Theme)> {
    let looks = [Look::Daylight, Look::Dark];
    let both = looks.iter().flat_map(|look| DEPTHS.map(|depth| (*look, depth)));
    both.map(|(look, depth)| (format!("{look:?} {depth:?}"), depth, Theme::new(look, depth))).collect()
}

fn number(color: Color) -> Option<usize> {
    let sixteen = [
        Color::Black,
        Color::Red,
        Color::Green,
        Color::Yellow,
        Color::Blue,
        Color::Magenta,
        Color::Cyan,
        Color::Gray,
        Color::DarkGray,
        Color::LightRed,
        Color::LightGreen,
        Color::LightYellow,
        Color::LightBlue,
        Color::LightMagenta,
        Color::LightCyan,
        Color::White,
    ];
    sixteen.iter().position(|one| *one == color)
}

/// The relative luminance of WCAG 2.x.
fn luminance(color: Color, palette: &[u32; 16]) -> f64 {
    let rgb = match color {
        Color::Rgb(r, g, b) => [r, g, b],
        color => {
            let [_, r, g, b] = palette[number(color).expect("one of the sixteen")].to_be_bytes();
            [r, g, b]
        }
    };
    let [r, g, b] = rgb.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.03928 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// The colors of letters and ground as they come out, reversed ones swapped.
pub fn shown(style: Style) -> (Color, Color) {
    let (fg, bg) = (style.fg.expect("letters have a color"), style.bg.expect("the ground has a color"));
    if style.add_modifier.contains(Modifier::REVERSED) { (bg, fg) } else { (fg, bg) }
}

fn contrast((fg, bg): (Color, Color), palette: &[u32; 16]) -> f64 {
    let (a, b) = (luminance(fg, palette), luminance(bg, palette));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn contrast_is_computed_as_wcag_does() {
    let black = Color::Rgb(0, 0, 0);
    assert!((contrast((black, Color::Rgb(255, 255, 255)), &XTERM) - 21.0).abs() < 0.001);
    assert!((contrast((Color::Rgb(0x76, 0x76, 0x76), Color::White), &XTERM) - 4.54).abs() < 0.005);
}

#[test]
fn every_pair_of_every_look_keeps_its_contrast() {
    let mut n_pairs = 0;
    for (name, _, theme) in colored() {
        for (purpose, style) in theme.all() {
            for palette in [&XTERM, &VGA] {
                let pair = shown(style);
                let contrast = contrast(pair, palette);
                let ground = luminance(pair.1, palette);
                // Only warnings and the line of where we are stay short enough to count as no body text.
                let least = match purpose {
                    "warning" | "header" => ANYTHING,
                    _ if ground > 0.5 => LIGHT,
                    _ => DARK,
                };
                assert!(contrast >= least, "{name}: {purpose} has {contrast:.2}, and needs {least}");
                n_pairs += 1;
            }
        }
    }
    assert_eq!(n_pairs, 4 * 11 * 2);
}

#[test]
fn every_cell_of_every_step_has_a_pair_of_its_theme() {
    for app in screens() {
        for (name, _, theme) in colored() {
            let pairs: Vec<(Color, Color)> = theme.all().iter().map(|(_, style)| shown(*style)).collect();
            let buffer = picture(&app, &theme);
            for cell in &buffer.content {
                let style = Style::new().fg(cell.fg).bg(cell.bg).add_modifier(cell.modifier);
                assert!(pairs.contains(&shown(style)), "{name}: {cell:?}");
                assert!(
                    !cell.modifier.intersects(Modifier::SLOW_BLINK | Modifier::RAPID_BLINK | Modifier::DIM)
                );
            }
        }
    }
}

#[test]
fn bold_letters_of_the_sixteen_are_none_that_terminals_show_paler() {
    for (name, depth, theme) in colored() {
        for (purpose, style) in theme.all() {
            let is_dark = style.fg.and_then(number).is_some_and(|number| number < 8);
            let is_bold = style.add_modifier.contains(Modifier::BOLD);
            assert!(depth == Depth::True || !(is_dark && is_bold), "{name}: {purpose}");
        }
    }
}

#[test]
fn plain_uses_no_color_at_all() {
    for depth in DEPTHS {
        for (purpose, style) in Theme::new(Look::Plain, depth).all() {
            assert_eq!((style.fg, style.bg), (Some(Color::Reset), Some(Color::Reset)), "{purpose}");
        }
    }
}

#[test]
fn states_are_told_apart_without_color() {
    for look in Look::ALL {
        for depth in DEPTHS {
            let theme = Theme::new(look, depth);
            let states = [theme.quiet, theme.chosen, theme.warning, theme.selected];
            for (at, one) in states.iter().enumerate() {
                for other in &states[at + 1..] {
                    assert_ne!(one.add_modifier, other.add_modifier, "{look:?} {depth:?}");
                }
            }
            assert!(theme.selected.add_modifier.contains(Modifier::REVERSED), "{look:?} {depth:?}");
        }
    }
}

#[test]
fn a_selected_row_has_a_marker_and_a_chosen_one_another() {
    let options = "[(id: \"a\", text: \"One\"), (id: \"b\", text: \"Two\"), (id: \"c\", text: \"Three\")]";
    let mut app = open_kind(&format!("Choose((options: {options}, most: 2))"));
    press(&mut app, "1<down><down>");
    for look in Look::ALL {
        let buffer = picture(&app, &Theme::new(look, Depth::True));
        let rows: Vec<(String, bool)> = (0..18).map(|y| row(&buffer, y)).collect();
        let here: Vec<&(String, bool)> = rows.iter().filter(|(_, is_reversed)| *is_reversed).collect();
        assert!(!here.is_empty() && here[0].0.trim_start().starts_with('▸'), "{rows:#?}");
        assert_eq!(rows.iter().filter(|(text, _)| text.contains('▸')).count(), 1, "{rows:#?}");
        assert!(rows.iter().any(|(text, _)| text.contains('●')), "{rows:#?}");
    }
}

#[test]
fn alt_l_changes_the_look_at_once_and_keeps_it() {
    use levers::app::config::Setting;
    use levers::app::effect::Effect;
    let mut app = App::new(TODAY, (60, 18));
    for (now, word) in [(Look::Dark, "Dark:"), (Look::Plain, "Plain:"), (Look::Daylight, "Daylight:")] {
        let effects = press(&mut app, "<a-l>");
        assert!(
            matches!(effects[..], [Effect::Configure(Setting::Look(look))] if look == now),
            "{effects:?}"
        );
        assert_eq!((app.look, app.config.look), (now, Some(now)));
        assert!(crate::driver::screen(&mut app, 60, 18).contains(word));
    }
    app.update(Msg::NotConfigured);
    assert!(crate::driver::screen(&mut app, 60, 18).contains("This holds until the program ends"));
    let mut app = open_with(built_in(), session(), "authority/sort");
    press(&mut app, "<a-l>");
    assert_eq!(app.look, Look::Dark, "also where letters are keys or text");
}

/// A session in which every step of the built-in workshop has an answer.
pub fn finished() -> Session {
    let example = levers::content::embedded::example().expect("there is an example");
    Session { example: false, id: id("finished"), ..example }
}

/// The program at each step of the built-in workshop, without and with answers.
pub fn screens() -> Vec<App> {
    let workshop = built_in();
    let steps = workshop.steps().map(|(id, _, _)| id.to_string());
    let both = steps.flat_map(|step| [(session(), step.clone()), (finished(), step)]);
    both.map(|(session, step)| open_with(built_in(), session, &step)).collect()
}

/// The cells that a theme draws at 60x18.
pub fn picture(app: &App, theme: &Theme) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(60, 18)).expect("a test backend never fails");
    terminal.draw(|frame| _ = draw(app, theme, frame)).expect("a test backend never fails");
    terminal.backend().buffer().clone()
}

/// A row's text, and whether words in it are reversed.
fn row(buffer: &Buffer, y: u16) -> (String, bool) {
    let cells: Vec<_> = (0..buffer.area.width).map(|x| &buffer[(x, y)]).collect();
    let is_reversed = cells.iter().any(|cell| cell.modifier.contains(Modifier::REVERSED));
    (cells.iter().map(|cell| cell.symbol()).collect(), is_reversed)
}
