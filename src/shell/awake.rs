//! Keeps the display awake while a room runs, with what the system offers its users: no rights are needed, and where
//! nothing is offered nothing happens.
//!
//! The helper program ends when its standard input does, so that it never outlives us, however we end.

use std::env;
use std::process::{Child, Command, Stdio};

/// A request to keep the display on, while it is held.
#[derive(Debug, Default)]
pub struct Awake {
    helper: Option<Child>,
    /// Whether it was tried: a system that refuses once is not asked at every key.
    tried: bool,
}

/// The programs that can do it, each with the words for it. They run `cat`, which waits on our end of a pipe.
const HELPERS: [&[&str]; 3] = [
    &["systemd-inhibit", "--what=idle:sleep", "--who=levers", "--why=A workshop is running", "cat"],
    &["gnome-session-inhibit", "--inhibit", "idle", "cat"],
    &["caffeinate", "-d", "cat"],
];

impl Awake {
    /// Holds the request from now on, or gives it back.
    pub fn keep(&mut self, wanted: bool) {
        match (wanted, &mut self.helper) {
            (true, None) if !self.tried => {
                self.tried = true;
                self.helper = HELPERS.iter().find_map(|words| start(words));
            }
            (true, _) | (false, None) => {}
            (false, Some(_)) => self.give_back(),
        }
        if !wanted {
            self.tried = false;
        }
    }

    fn give_back(&mut self) {
        if let Some(mut helper) = self.helper.take() {
            // Closing the pipe ends it; killing is for one that does not listen.
            drop(helper.stdin.take());
            let _ = helper.kill();
            let _ = helper.wait();
        }
    }
}

impl Drop for Awake {
    fn drop(&mut self) {
        self.give_back();
    }
}

fn start(words: &[&str]) -> Option<Child> {
    let (program, args) = words.split_first()?;
    // Looked for by hand: starting a program that is not there is slow on some systems.
    let path = env::var_os("PATH")?;
    let found = env::split_paths(&path).map(|folder| folder.join(program)).find(|path| path.is_file())?;
    let mut command = Command::new(found);
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    // A Ctrl+C or a stop in our terminal is not meant for it.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn().ok()
}
