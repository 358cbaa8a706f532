//! Where the program's files live. The only place that knows the user's folders and `LEVERS_DATA`.
//!
//! ```text
//! DATA/sessions/ID.ron         a session: the only truth
//! DATA/sessions/ID.live.ron    what is being typed, while the session runs
//! DATA/sessions/ID.lock        held by the one program that may write it
//! DATA/backups/ID/TIME.ron     the newest twenty states of it
//! DATA/desk/ID/                what a desk asks of the room, while the room lets it
//! DATA/trash/ID_TIME/          a deleted session with all that belonged to it
//! CONFIG/config.ron            settings
//! ```
//!
//! Nothing is created here; folders appear with the first file in them.

use crate::say;
use crate::workshop::SessionId;
use directories::{BaseDirs, ProjectDirs, UserDirs};
use std::env;
use std::ffi::OsStr;
use std::io;
use std::path::{self, Path, PathBuf};
use thiserror::Error;

/// The environment variable that names the data folder, for example on a USB stick.
pub const VARIABLE: &str = "LEVERS_DATA";

/// The folders of one user, or of one stick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    data: PathBuf,
    config: PathBuf,
}

/// Why there is no place for files.
#[derive(Debug, Error)]
pub enum PathsError {
    #[error("{}", say!("paths-no-home"))]
    NoHome,
    #[error("{}", say!("paths-bad-folder", path = path.display().to_string(), detail = source.to_string()))]
    BadFolder { path: PathBuf, source: io::Error },
}

impl Paths {
    /// Finds the folders: `flag` (`--data DIR`) before `LEVERS_DATA` before the user's own data folder.
    pub fn find(flag: Option<&Path>) -> Result<Paths, PathsError> {
        let own = ProjectDirs::from("", "", "levers").map(|dirs| Paths {
            data: dirs.data_dir().to_path_buf(),
            config: dirs.config_dir().to_path_buf(),
        });
        Paths::choose(flag, env::var_os(VARIABLE).as_deref(), own)
    }

    /// Chooses among the folders named on the command line, in the environment and by the system.
    /// An empty variable counts as none. A relative folder is settled now, whatever folder is entered later.
    pub fn choose(
        flag: Option<&Path>,
        variable: Option<&OsStr>,
        own: Option<Paths>,
    ) -> Result<Paths, PathsError> {
        let variable = variable.filter(|value| !value.is_empty()).map(Path::new);
        match flag.or(variable) {
            Some(folder) => match path::absolute(folder) {
                Ok(data) => Ok(Paths::at(data)),
                Err(source) => Err(PathsError::BadFolder { path: folder.to_path_buf(), source }),
            },
            None => own.ok_or(PathsError::NoHome),
        }
    }

    /// Returns the folders of a data folder that carries its settings with it, as on a stick: they are in `config/`.
    pub fn at(data: impl Into<PathBuf>) -> Paths {
        let data = data.into();
        Paths { config: data.join("config"), data }
    }

    /// The data folder itself.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// The settings file; it may not exist.
    pub fn config(&self) -> PathBuf {
        self.config.join("config.ron")
    }

    pub fn sessions(&self) -> PathBuf {
        self.data.join("sessions")
    }

    pub fn session(&self, id: &SessionId) -> PathBuf {
        self.sessions().join(format!("{id}.ron"))
    }

    pub fn live(&self, id: &SessionId) -> PathBuf {
        self.sessions().join(format!("{id}.live.ron"))
    }

    pub fn lock(&self, id: &SessionId) -> PathBuf {
        self.sessions().join(format!("{id}.lock"))
    }

    pub fn backups(&self, id: &SessionId) -> PathBuf {
        self.data.join("backups").join(id.as_str())
    }

    /// Where desks leave what they ask of a running room.
    pub fn asks(&self, id: &SessionId) -> PathBuf {
        self.data.join("desk").join(id.as_str())
    }

    pub fn trash(&self) -> PathBuf {
        self.data.join("trash")
    }
}

/// Returns the folder a person keeps documents in; the home folder or the present one where there is none.
pub fn documents() -> PathBuf {
    UserDirs::new().map_or_else(
        || PathBuf::from("."),
        |dirs| dirs.document_dir().unwrap_or_else(|| dirs.home_dir()).to_path_buf(),
    )
}

/// Returns the path a person typed, with a leading `~` meaning the home folder as in a command line.
pub fn typed(text: &str) -> PathBuf {
    let home = || BaseDirs::new().map(|dirs| dirs.home_dir().to_path_buf());
    match text.trim().strip_prefix('~') {
        Some("") => home().unwrap_or_else(|| PathBuf::from("~")),
        Some(rest) if rest.starts_with(['/', path::MAIN_SEPARATOR]) => match home() {
            Some(home) => home.join(rest.trim_start_matches(['/', path::MAIN_SEPARATOR])),
            None => PathBuf::from(text.trim()),
        },
        Some(_) | None => PathBuf::from(text.trim()),
    }
}
