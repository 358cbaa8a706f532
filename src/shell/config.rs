//! The settings file: reads it forgivingly, and changes one line of it at a time.
//!
//! People edit this file by hand, so a change leaves their comments, their order and what is not understood as they
//! are, and a damaged file is never written.

use super::error::SaveError;
use super::replace;
use crate::app::config::{Config, Setting};
use crate::content::diagnostic::Diagnostic;
use crate::content::fault::Fault;
use crate::content::path::Path as Field;
use crate::content::{self, Reading, ron};
use crate::say;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;
use thiserror::Error;

/// A larger file is no settings file.
const MOST_BYTES: u64 = 64 << 10;

/// What a new file says before anything was settled.
const TEMPLATE: &str = "\
// Settings of levers. Every line may be left out; in comments: each setting with the value it has then.
(
    // What the screen looks like: Daylight, Dark or Plain. Left out: Daylight, and Plain where NO_COLOR is set.
    // look: Daylight,

    // How many colors are used: Auto (as many as the terminal says it has), True or Sixteen.
    // colors: Auto,

    // Borders and marks in ASCII. They are also where the locale is not UTF-8.
    // ascii: false,

    // The test card was shown, or a group was led without it: Home does not offer it again.
    // seen_test_card: false,
)
";

/// The settings as they were read, and what there is to say about their file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    pub config: Config,
    /// What was not understood, a sentence each.
    pub notes: Vec<String>,
}

/// Why a setting was not written. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum ConfigError {
    #[error("{}", say!("config-unreadable", path = path.display().to_string(), detail = detail.as_str()))]
    Unreadable { path: PathBuf, detail: String },
    #[error("{}", say!("config-damaged", place = place.as_str(), what = what.as_str()))]
    Damaged { place: String, what: String },
    #[error(transparent)]
    Save(#[from] SaveError),
}

/// Reads the settings. Whatever the file holds, the program starts: what is missing or wrong has its usual value.
pub fn read(path: &Path) -> Settings {
    match text(path) {
        Ok(None) => Settings::default(),
        Ok(Some(bytes)) => {
            let reading = parse(path, &bytes);
            // What else is wrong with a damaged file mostly follows from the damage.
            let damage = reading.diagnostics.iter().find(|fault| matches!(fault.fault, Fault::Form(_)));
            let notes = match damage {
                Some(damage) => vec![damaged(damage).to_string()],
                None => reading.diagnostics.iter().map(note).collect(),
            };
            Settings { config: reading.value.unwrap_or_default(), notes }
        }
        Err(error) => Settings { notes: vec![error.to_string()], ..Settings::default() },
    }
}

/// Writes one setting, in its line or in a new one at the top, and touches nothing else of the file.
pub fn write(path: &Path, setting: Setting) -> Result<(), ConfigError> {
    let before = text(path)?.unwrap_or_else(|| TEMPLATE.into());
    let after = changed(path, &before, setting)?;
    let failed = |error: io::Error| SaveError::new(path, &error);
    if let Some(folder) = path.parent() {
        replace::make_folder(folder).map_err(failed)?;
    }
    Ok(replace::replace(path, after.as_bytes()).map_err(failed)?)
}

/// Writes settings on a thread of its own, in the order in which they changed. It begins with the first.
pub struct Keeper {
    path: PathBuf,
    failed: Arc<Failed>,
    running: Option<(Sender<Setting>, Receiver<()>)>,
}

/// What is done about a setting that could not be written.
type Failed = dyn Fn(Setting, ConfigError) + Send + Sync;

impl Keeper {
    pub fn new(path: PathBuf, failed: impl Fn(Setting, ConfigError) + Send + Sync + 'static) -> Keeper {
        Keeper { path, failed: Arc::new(failed), running: None }
    }

    pub fn keep(&mut self, setting: Setting) {
        if self.running.is_none() {
            match self.start() {
                Ok(running) => self.running = Some(running),
                // Where there is no room for a thread, a session goes on without this setting being written.
                Err(error) => return (self.failed)(setting, SaveError::new(&self.path, &error).into()),
            }
        }
        if let Some((sender, _)) = &self.running {
            // A thread that is gone has said why.
            let _ = sender.send(setting);
        }
    }

    /// Waits until all is written, but no longer than that.
    pub fn close(&mut self, patience: Duration) {
        if let Some((sender, ended)) = self.running.take() {
            drop(sender);
            let _ = ended.recv_timeout(patience);
        }
    }

    fn start(&self) -> io::Result<(Sender<Setting>, Receiver<()>)> {
        let (sender, settings) = mpsc::channel();
        let (end, ended) = mpsc::channel::<()>();
        let (path, failed) = (self.path.clone(), self.failed.clone());
        thread::Builder::new().name("settings".into()).spawn(move || {
            // Dropped when the thread ends, in whatever way.
            let _end = end;
            for setting in settings {
                if let Err(error) = write(&path, setting) {
                    failed(setting, error);
                }
            }
        })?;
        Ok((sender, ended))
    }
}

/// The bytes of the file as text, `None` where there is no file. A pipe, which would be waited for without end, is none.
fn text(path: &Path) -> Result<Option<String>, ConfigError> {
    let unreadable = |detail: String| ConfigError::Unreadable { path: path.to_path_buf(), detail };
    match fs::metadata(path) {
        Ok(about) if !about.is_file() => return Err(unreadable(say!("config-no-file"))),
        Ok(about) if about.len() > MOST_BYTES => return Err(unreadable(say!("config-too-large"))),
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(unreadable(error.to_string())),
    }
    let bytes = replace::read(path, MOST_BYTES).map_err(|error| unreadable(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|_| unreadable(say!("config-not-text")))?;
    // An empty file settles as much as none.
    Ok(Some(text).filter(|text| !text.trim().is_empty()))
}

fn parse(path: &Path, text: &str) -> Reading<Config> {
    content::read(&path.display().to_string(), text)
}

/// What a person is told of a fault. A setting nobody knows is named and passed over.
fn note(diagnostic: &Diagnostic) -> String {
    let place = place(diagnostic);
    match &diagnostic.fault {
        Fault::Value(ron::Fault::UnknownField { name, suggestion: Some(near), .. }) => {
            say!("config-misspelled", place = place, name = name.as_str(), near = *near)
        }
        Fault::Value(ron::Fault::UnknownField { name, suggestion: None, .. }) => {
            say!("config-unknown", place = place, name = name.as_str())
        }
        Fault::Form(_) | Fault::Value(_) | Fault::Sense(_) | Fault::Fit(_) => {
            say!("config-wrong", place = place, what = diagnostic.message())
        }
    }
}

fn damaged(diagnostic: &Diagnostic) -> ConfigError {
    ConfigError::Damaged { place: place(diagnostic), what: diagnostic.message() }
}

fn place(diagnostic: &Diagnostic) -> String {
    format!("{}:{}:{}", diagnostic.file, diagnostic.place.line, diagnostic.place.column)
}

/// Returns the text with one setting changed. The result is read again: it must say just that and be no worse.
fn changed(path: &Path, before: &str, setting: Setting) -> Result<String, ConfigError> {
    let reading = parse(path, before);
    if let Some(fault) = reading.diagnostics.iter().find(|fault| matches!(fault.fault, Fault::Form(_))) {
        return Err(damaged(fault));
    }
    let (key, value) = written(setting);
    let after = match reading.spot(&Field::new().field(key)) {
        Some(spot) => format!("{}{value}{}", &before[..spot.span.start], &before[spot.span.end..]),
        None => {
            let head = reading.spot(&Field::new()).map_or(0, |spot| spot.head.start);
            let inside = before[head..].find('(').map_or(before.len(), |at| head + at + 1);
            format!("{}\n    {key}: {value},{}", &before[..inside], &before[inside..])
        }
    };
    let mut wanted = reading.value.unwrap_or_default();
    wanted.set(setting);
    let again = parse(path, &after);
    if again.value != Some(wanted) || again.diagnostics.len() > reading.diagnostics.len() {
        let what = say!("config-not-editable");
        return Err(ConfigError::Damaged { place: path.display().to_string(), what });
    }
    Ok(after)
}

/// A setting as the file has it.
fn written(setting: Setting) -> (&'static str, String) {
    match setting {
        Setting::Look(look) => ("look", format!("{look:?}")),
        Setting::SeenTestCard => ("seen_test_card", "true".into()),
    }
}
