//! The program that draws the letters, as far as the environment tells, and how it makes them larger.
//!
//! Programs inside others inherit variables, so this is a guess: it is only used to say which keys to try.

/// The terminal at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Host {
    pub emulator: Emulator,
    /// What runs between it and this program.
    pub inside: Option<Multiplexer>,
}

/// Programs that show terminals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Emulator {
    WindowsTerminal,
    /// The older console of Windows.
    Conhost,
    MacTerminal,
    ITerm,
    Kitty,
    GnomeTerminal,
    Konsole,
    Xterm,
    Foot,
    WezTerm,
    Alacritty,
    Ghostty,
    VsCode,
    /// The console of Linux without a desktop.
    LinuxConsole,
    #[default]
    Unknown,
}

/// Programs that divide a terminal and have no letters of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Multiplexer {
    Tmux,
    Screen,
}

impl Host {
    /// Guesses the terminal from the environment. What a terminal sets for itself alone comes before what it may have
    /// inherited from the one it was started in.
    pub fn detect(variable: impl Fn(&str) -> Option<String>, is_windows: bool) -> Host {
        let get = |name| variable(name).unwrap_or_default();
        let is_set = |name| !get(name).is_empty();
        let (program, term) = (get("TERM_PROGRAM"), get("TERM"));
        let inside = if is_set("TMUX") || program == "tmux" {
            Some(Multiplexer::Tmux)
        } else if is_set("STY") {
            Some(Multiplexer::Screen)
        } else {
            None
        };
        let emulator = match program.as_str() {
            "Apple_Terminal" => Emulator::MacTerminal,
            "iTerm.app" => Emulator::ITerm,
            "WezTerm" => Emulator::WezTerm,
            "ghostty" => Emulator::Ghostty,
            "vscode" => Emulator::VsCode,
            _ if is_set("KITTY_WINDOW_ID") || term == "xterm-kitty" => Emulator::Kitty,
            _ if is_set("ALACRITTY_WINDOW_ID") || term == "alacritty" => Emulator::Alacritty,
            _ if is_set("WEZTERM_PANE") => Emulator::WezTerm,
            _ if is_set("GHOSTTY_RESOURCES_DIR") || term == "xterm-ghostty" => Emulator::Ghostty,
            _ if get("LC_TERMINAL") == "iTerm2" || is_set("ITERM_SESSION_ID") => Emulator::ITerm,
            _ if term == "foot" || term.starts_with("foot-") => Emulator::Foot,
            _ if is_set("XTERM_VERSION") => Emulator::Xterm,
            _ if is_set("KONSOLE_VERSION") => Emulator::Konsole,
            _ if is_set("VTE_VERSION") => Emulator::GnomeTerminal,
            _ if is_set("WT_SESSION") => Emulator::WindowsTerminal,
            _ if term == "linux" => Emulator::LinuxConsole,
            _ if is_windows => Emulator::Conhost,
            _ => Emulator::Unknown,
        };
        Host { emulator, inside }
    }
}

impl Emulator {
    pub const ALL: [Emulator; 15] = [
        Emulator::WindowsTerminal,
        Emulator::Conhost,
        Emulator::MacTerminal,
        Emulator::ITerm,
        Emulator::Kitty,
        Emulator::GnomeTerminal,
        Emulator::Konsole,
        Emulator::Xterm,
        Emulator::Foot,
        Emulator::WezTerm,
        Emulator::Alacritty,
        Emulator::Ghostty,
        Emulator::VsCode,
        Emulator::LinuxConsole,
        Emulator::Unknown,
    ];

    /// Returns the id of the words that say how its letters grow.
    pub fn word(self) -> &'static str {
        match self {
            Emulator::WindowsTerminal => "enlarge-windows-terminal",
            Emulator::Conhost => "enlarge-conhost",
            Emulator::MacTerminal => "enlarge-mac-terminal",
            Emulator::ITerm => "enlarge-iterm",
            Emulator::Kitty => "enlarge-kitty",
            Emulator::GnomeTerminal => "enlarge-gnome-terminal",
            Emulator::Konsole => "enlarge-konsole",
            Emulator::Xterm => "enlarge-xterm",
            Emulator::Foot => "enlarge-foot",
            Emulator::WezTerm => "enlarge-wezterm",
            Emulator::Alacritty => "enlarge-alacritty",
            Emulator::Ghostty => "enlarge-ghostty",
            Emulator::VsCode => "enlarge-vscode",
            Emulator::LinuxConsole => "enlarge-linux-console",
            Emulator::Unknown => "enlarge-unknown",
        }
    }
}

impl Multiplexer {
    /// Returns the id of the words that say where its letters grow.
    pub fn word(self) -> &'static str {
        match self {
            Multiplexer::Tmux => "enlarge-in-tmux",
            Multiplexer::Screen => "enlarge-in-screen",
        }
    }
}
