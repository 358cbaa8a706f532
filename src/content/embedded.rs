//! The built-in workshop and its example session, carried inside the program as the text its authors wrote.
//!
//! Nothing is read before it is asked for: the first screen waits for none of it. Tests hold the files to
//! [`crate::content::check`]; at run time they are only read.

use crate::content::load::{CATALOGUE, EXAMPLE, File, Folder, is_content};
use crate::content::read;
use crate::workshop::{Session, Workshop};
use include_dir::{Dir, include_dir};
use std::borrow::Cow;

static FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/modules");

/// The name that diagnostics give the folder.
pub const NAME: &str = "modules";

/// The id of the built-in workshop, as its `workshop.ron` says; known without reading it.
pub const ID: &str = "executive-action";

/// Returns the files of the built-in folder.
pub fn files() -> Vec<File<'static>> {
    let mut files = in_folder(&FOLDER, "");
    files.extend(FOLDER.get_dir(CATALOGUE).into_iter().flat_map(|dir| in_folder(dir, "catalogue/")));
    files.retain(|file| is_content(&file.name));
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

/// Reads the built-in workshop. It takes milliseconds: do it once, and not before the first screen.
pub fn workshop() -> Workshop {
    Folder::read(NAME, &files()).into_workshop().expect("the built-in content reads, as a test proves")
}

/// Reads the built-in example session; `None` when the built-in folder holds none.
pub fn example() -> Option<Session> {
    let bytes = FOLDER.get_file(EXAMPLE)?.contents();
    Some(read(EXAMPLE, bytes).value.expect("the built-in example reads, as a test proves"))
}

fn in_folder(dir: &Dir<'static>, before: &str) -> Vec<File<'static>> {
    dir.files()
        .filter_map(|file| {
            let name = file.path().file_name()?.to_str()?;
            Some(File { name: format!("{before}{name}"), bytes: Cow::Borrowed(file.contents()) })
        })
        .collect()
}
