//! The built program in a pseudo terminal. Tests ask the screen and never the byte stream, because only changed cells
//! are sent; they wait for what they want to see, and nothing sleeps.

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use std::fmt::Write as _;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

/// How long anything may take on a busy machine before the test fails.
const LIMIT: Duration = Duration::from_secs(60);

/// What the program is started with.
pub struct Start {
    command: CommandBuilder,
    columns: u16,
    rows: u16,
}

/// The running program and the terminal it draws on.
pub struct Pty {
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    pid: u32,
    shown: Arc<Shown>,
}

/// What was drawn so far.
pub struct Seen {
    pub parser: vt100::Parser,
    /// Everything the program ever sent.
    pub bytes: Vec<u8>,
    /// The program ended and closed the terminal.
    pub ended: bool,
}

struct Shown {
    seen: Mutex<Seen>,
    bell: Condvar,
}

impl Start {
    /// The program with its sessions in `data` below a folder that is also the home folder, in a room of 60x18.
    pub fn in_folder(home: &Path) -> Start {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_levers"));
        command.env_clear();
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("HOME", home);
        command.env("LEVERS_DATA", home.join("data"));
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        command.cwd(home);
        Start { command, columns: 60, rows: 18 }
    }

    pub fn size(mut self, columns: u16, rows: u16) -> Start {
        (self.columns, self.rows) = (columns, rows);
        self
    }

    pub fn env(mut self, name: &str, value: impl AsRef<std::ffi::OsStr>) -> Start {
        self.command.env(name, value);
        self
    }

    pub fn arg(mut self, arg: impl AsRef<std::ffi::OsStr>) -> Start {
        self.command.arg(arg);
        self
    }

    /// Lets a line of shell go before the program, for example to set a limit.
    pub fn after(mut self, line: &str) -> Start {
        let line = format!("{line}; exec \"$0\" \"$@\"");
        let before = ["sh", "-c", &line].map(std::ffi::OsString::from);
        self.command.get_argv_mut().splice(0..0, before);
        self
    }

    pub fn run(self) -> Pty {
        let size = PtySize { rows: self.rows, cols: self.columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("the system has a pseudo terminal");
        let child = pair.slave.spawn_command(self.command).expect("the program starts");
        // While this end is open, the reader would wait for more after the program's end.
        drop(pair.slave);
        let reader = pair.master.try_clone_reader().expect("a new terminal can be read");
        let writer = pair.master.take_writer().expect("a new terminal can be written");
        let parser = vt100::Parser::new(nonzero(self.rows), nonzero(self.columns), 0);
        let seen = Seen { parser, bytes: Vec::new(), ended: false };
        let shown = Arc::new(Shown { seen: Mutex::new(seen), bell: Condvar::new() });
        let follow = shown.clone();
        thread::spawn(move || follow.read(reader));
        let pid = child.process_id().expect("a running program has a number");
        Pty { master: pair.master, writer, child, pid, shown }
    }
}

impl Shown {
    fn read(&self, mut reader: Box<dyn Read + Send>) {
        let mut buffer = [0; 1 << 16];
        loop {
            let n = reader.read(&mut buffer).unwrap_or(0);
            let mut seen = self.lock();
            seen.parser.process(&buffer[..n]);
            seen.bytes.extend_from_slice(&buffer[..n]);
            seen.ended = n == 0;
            self.bell.notify_all();
            if n == 0 {
                return;
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().expect("the reader does not panic")
    }
}

impl Seen {
    /// The rows of the screen, blanks at their ends left out.
    pub fn rows(&self) -> String {
        let screen = self.parser.screen();
        let (_, columns) = screen.size();
        let rows: Vec<String> = screen.rows(0, columns.get()).map(|row| row.trim_end().to_string()).collect();
        rows.join("\n")
    }

    /// Whether a text stands on the screen, wherever its lines break.
    pub fn shows(&self, text: &str) -> bool {
        packed(&self.parser.screen().contents()).contains(&packed(text))
    }

    /// Whether nothing of a frame is still on its way: each frame ends with hiding the cursor or placing it.
    pub fn is_whole(&self) -> bool {
        let tail = &self.bytes[self.bytes.len().saturating_sub(24)..];
        let tail = String::from_utf8_lossy(tail);
        let placed = tail.rsplit_once("\x1b[?25h\x1b[").is_some_and(|(_, place)| {
            place.ends_with('H') && !place.contains('\x1b') && place.matches('H').count() == 1
        });
        placed || tail.ends_with("\x1b[?25l")
    }
}

impl Pty {
    /// Waits until what was drawn is as wanted; at the end of patience the test fails and shows the screen.
    #[track_caller]
    pub fn wait(&self, wanted: &str, is: impl Fn(&Seen) -> bool) {
        if let Err(last) = self.wait_or(is) {
            panic!("waited in vain for {wanted}; the screen shows\n{last}");
        }
    }

    /// The same, with what the screen showed last instead of a failure.
    pub fn wait_or(&self, is: impl Fn(&Seen) -> bool) -> Result<(), String> {
        let deadline = Instant::now() + LIMIT;
        let mut seen = self.shown.lock();
        loop {
            if is(&seen) {
                return Ok(());
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if seen.ended || left.is_zero() {
                let mut last = seen.rows();
                let tail = String::from_utf8_lossy(&seen.bytes[seen.bytes.len().saturating_sub(200)..]);
                let _ = write!(last, "\n(ended: {}; last bytes {tail:?})", seen.ended);
                return if is(&seen) { Ok(()) } else { Err(last) };
            }
            seen = self.shown.bell.wait_timeout(seen, left).expect("the reader does not panic").0;
        }
    }

    /// Waits until a file holds some words. The program says nothing when it has written it.
    #[track_caller]
    pub fn wait_file(&self, path: &Path, words: &str) {
        let deadline = Instant::now() + LIMIT;
        while !std::fs::read_to_string(path).is_ok_and(|text| text.contains(words)) {
            assert!(Instant::now() < deadline, "`{words}` is not in {}", path.display());
            thread::yield_now();
        }
    }

    /// Keeps the hands still for a while, as people do between two keys. Never to wait for the program.
    pub fn rest(&self, pause: Duration) {
        let until = Instant::now() + pause;
        let mut seen = self.shown.lock();
        while let Some(left) = until.checked_duration_since(Instant::now()).filter(|left| !left.is_zero()) {
            seen = self.shown.bell.wait_timeout(seen, left).expect("the reader does not panic").0;
        }
    }

    /// Waits until a text stands on the screen.
    #[track_caller]
    pub fn wait_for(&self, text: &str) {
        self.wait(&format!("`{text}`"), |seen| seen.is_whole() && seen.shows(text));
    }

    /// Sends bytes as a keyboard does.
    pub fn send(&mut self, bytes: impl AsRef<[u8]>) {
        let sent = self.writer.write_all(bytes.as_ref()).and_then(|()| self.writer.flush());
        sent.expect("the terminal takes keys");
    }

    /// Waits until every one of these letters was typed and stands before the cursor.
    #[track_caller]
    pub fn wait_typed(&self, text: &str) {
        let whole = packed(text);
        let from = whole.char_indices().rev().nth(23).map_or(0, |(at, _)| at);
        let tail = &whole[from..];
        self.wait(&format!("`{tail}` before the cursor"), |seen| {
            let screen = seen.parser.screen();
            let (row, column) = screen.cursor_position();
            seen.is_whole() && packed(&screen.contents_between(0, 0, row, column)).ends_with(tail)
        });
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let mut seen = self.shown.lock();
        seen.parser.screen_mut().set_size(nonzero(rows), nonzero(columns));
        drop(seen);
        self.master.resize(size).expect("the terminal takes a size");
    }

    /// Sends a signal by its short name: `TERM`, `KILL`.
    pub fn signal(&self, name: &str) {
        assert!(sh(&format!("kill -{name} {}", self.pid)), "the program takes {name}");
    }

    /// Does to the terminal what a shell does that takes it while the program is stopped: letters are seen, and wait
    /// for Enter.
    pub fn take_away(&self) {
        let device = self.device();
        assert!(sh(&format!("stty sane < {}", device.display())), "the terminal takes modes");
        assert!(!self.is_raw());
    }

    /// Writes across the screen, as a shell does between stop and going on.
    pub fn scribble(&self, words: &str) {
        self.shown.lock().parser.process(words.as_bytes());
    }

    /// Waits until the program is stopped and takes nothing.
    #[track_caller]
    pub fn wait_stopped(&self) {
        let deadline = Instant::now() + LIMIT;
        while !sh(&format!("ps -o stat= -p {} | grep -q T", self.pid)) {
            assert!(Instant::now() < deadline, "it goes on; the screen shows\n{}", self.seen().rows());
        }
    }

    /// Waits until the program has ended and everything it sent was read.
    #[track_caller]
    pub fn wait_end(&mut self) -> ExitStatus {
        self.wait("the end", |seen| seen.ended);
        self.child.wait().expect("it is ours")
    }

    /// The number the system knows the program by.
    pub fn pid(&self) -> u32 {
        self.pid
    }

    /// What was drawn so far.
    pub fn seen(&self) -> MutexGuard<'_, Seen> {
        self.shown.lock()
    }

    /// The file of the terminal that the program draws on.
    pub fn device(&self) -> std::path::PathBuf {
        self.master.tty_name().expect("a terminal has a name")
    }

    /// Waits until the terminal is as it was before the program, for whatever comes next.
    #[track_caller]
    pub fn wait_given_back(&self) {
        self.wait("the terminal given back", |seen| {
            let screen = seen.parser.screen();
            !(screen.alternate_screen() || screen.hide_cursor() || screen.bracketed_paste())
        });
        assert!(!self.is_raw(), "letters are seen again");
    }

    /// Whether letters reach the program one by one and unseen, as it asks for while it runs.
    pub fn is_raw(&self) -> bool {
        let modes = self.master.get_termios().expect("a terminal has modes");
        !format!("{:?}", modes.local_flags).contains("ICANON")
    }
}

/// Runs a line of shell and tells whether it went well.
fn sh(line: &str) -> bool {
    Command::new("sh").args(["-c", line]).stdin(Stdio::null()).status().is_ok_and(|status| status.success())
}

impl Drop for Pty {
    fn drop(&mut self) {
        sh(&format!("kill -KILL {} 2>/dev/null", self.pid));
        let _ = self.child.wait();
    }
}

/// Without white space and the marks of scrolling, because lines may break anywhere.
pub fn packed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '▲' | '▼')).collect()
}

fn nonzero(n: u16) -> std::num::NonZeroU16 {
    std::num::NonZeroU16::new(n).expect("a terminal has rows and columns")
}
