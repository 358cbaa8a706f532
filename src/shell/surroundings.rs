//! What the environment says about the terminal and the person's wishes: colors, letters, which program draws.
//!
//! The environment is handed in as a function, so that a test can be any terminal.

use crate::app::config::{Colors, Look};
use crate::app::testcard::host::Host;
use crate::tui::theme::{Depth, Glyphs, Means};
use std::env;

/// Returns what a variable of the environment holds.
type Lookup = dyn Fn(&str) -> Option<String>;

/// The environment as far as it matters here. A variable that is empty counts as none.
pub struct Surroundings {
    variable: Box<Lookup>,
}

/// The programs that draw in true color and do not always say so in `COLORTERM`.
const TRUE_COLOR: [&str; 6] = ["kitty", "foot", "alacritty", "wezterm", "ghostty", "direct"];

impl Surroundings {
    /// The environment of this run.
    pub fn here() -> Surroundings {
        Surroundings::new(|name| env::var_os(name).map(|value| value.to_string_lossy().into_owned()))
    }

    pub fn new(variable: impl Fn(&str) -> Option<String> + 'static) -> Surroundings {
        Surroundings { variable: Box::new(variable) }
    }

    /// Returns the look: the command line's, the settings', plain where `NO_COLOR` is set, else the usual one.
    ///
    /// `NO_COLOR` comes after both, as its authors ask: who names a look for this program means it.
    pub fn look(&self, typed: Option<Look>, settled: Option<Look>) -> Look {
        let plain = self.get("NO_COLOR").map(|_| Look::Plain);
        typed.or(settled).or(plain).unwrap_or_default()
    }

    /// Returns what the terminal can draw, as far as nothing else is wished.
    pub fn means(&self, colors: Colors, ascii: bool) -> Means {
        let depth = match colors {
            Colors::Auto => self.depth(),
            Colors::True => Depth::True,
            Colors::Sixteen => Depth::Sixteen,
        };
        let glyphs = if ascii || !self.is_utf8() { Glyphs::Ascii } else { Glyphs::Unicode };
        Means { depth, glyphs }
    }

    /// Returns the terminal that draws, as far as the environment tells.
    pub fn host(&self) -> Host {
        Host::detect(|name| self.get(name), cfg!(windows))
    }

    fn depth(&self) -> Depth {
        if self.get("STY").is_some() {
            // GNU screen passes on what the terminal around it says, and takes the numbers for something else.
            return Depth::Sixteen;
        }
        let says_so = self.get("COLORTERM").is_some_and(|value| value == "truecolor" || value == "24bit");
        // Inside tmux and screen `TERM` is theirs, and they draw fewer colors where the terminal around them does.
        let term = self.get("TERM").unwrap_or_default();
        let known = TRUE_COLOR.iter().any(|name| term.contains(name)) || self.get("WT_SESSION").is_some();
        if says_so || known { Depth::True } else { Depth::Sixteen }
    }

    /// Whether the locale's letters are UTF-8. The first variable that is set decides, as in the C library.
    fn is_utf8(&self) -> bool {
        match ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|name| self.get(name)) {
            Some(locale) => {
                let locale = locale.to_lowercase();
                locale.contains("utf-8") || locale.contains("utf8")
            }
            // Windows has no such variables, and the terminal of macOS writes UTF-8 also where none is passed on.
            None => cfg!(any(windows, target_os = "macos")),
        }
    }

    fn get(&self, name: &str) -> Option<String> {
        (self.variable)(name).filter(|value| !value.is_empty())
    }
}
