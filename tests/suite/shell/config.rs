//! The settings file: read forgivingly, changed one line at a time, and never written when it is damaged.

use levers::app::config::{Colors, Config, Look, Setting};
use levers::shell::config::{ConfigError, Keeper, Settings, read, write};
use std::fs;
use std::path::PathBuf;
use std::sync::mpsc;
use std::time::Duration;
use tempfile::TempDir;

/// A settings file with this text, in a folder that goes with it.
struct File {
    folder: TempDir,
}

impl File {
    fn new(text: &str) -> File {
        let file = File::missing();
        fs::write(file.path(), text).expect("the folder takes files");
        file
    }

    fn missing() -> File {
        File { folder: TempDir::new().expect("a temporary folder") }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("config.ron")
    }

    fn text(&self) -> String {
        fs::read_to_string(self.path()).expect("it reads")
    }

    fn read(&self) -> Settings {
        read(&self.path())
    }

    /// The notes without the folder's name.
    fn notes(&self) -> Vec<String> {
        let folder = format!("{}/", self.folder.path().display());
        self.read().notes.iter().map(|note| note.replace(&folder, "")).collect()
    }
}

#[test]
fn every_setting_is_read() {
    let file = File::new("(look: Dark, colors: Sixteen, ascii: true, seen_test_card: true)");
    let wanted =
        Config { look: Some(Look::Dark), colors: Colors::Sixteen, ascii: true, seen_test_card: true };
    assert_eq!(file.read(), Settings { config: wanted, notes: Vec::new() });
}

#[test]
fn no_file_and_an_empty_one_settle_nothing() {
    for file in [File::missing(), File::new(""), File::new("\n \n"), File::new("()")] {
        assert_eq!(file.read(), Settings::default());
    }
}

#[test]
fn what_is_not_known_is_named_and_the_rest_holds() {
    let file =
        File::new("(\n    lok: Dark,\n    color_of_hats: \"red\",\n    ascii: true,\n    colors: Many,\n)");
    let settings = file.read();
    assert_eq!(settings.config, Config { look: Some(Look::Dark), ascii: true, ..Config::default() });
    assert_eq!(
        file.notes(),
        [
            "`config.ron:2:5`: `lok` is no setting; it is read as `look`",
            "`config.ron:3:5`: `color_of_hats` is no setting of this version and is passed over",
            "`config.ron:5:13`: `Many` is not a variant of Colors; the usual value holds",
        ]
    );
}

#[test]
fn a_damaged_file_is_told_and_stays_as_it_is() {
    for text in ["(look: Dark", "look: Dark)", "(look Dark)", "# settings\n(look: Dark)", "42", "\"text\""] {
        let file = File::new(text);
        let failed = write(&file.path(), Setting::Look(Look::Plain));
        assert!(matches!(failed, Err(ConfigError::Damaged { .. })), "{text}: {failed:?}");
        assert_eq!(file.text(), text);
        assert_eq!(file.notes().len(), 1, "{text}: {:?}", file.notes());
    }
    assert_eq!(
        File::new("(look: Dark").notes(),
        ["the settings are damaged: `config.ron:1:1`: `(` is never closed; \
          the file stays as it is until you mend or delete it"]
    );
}

#[test]
fn a_change_touches_its_own_line_and_no_other() {
    let before = "// Mine.\n(\n    // Dark rooms only.\n    look: Dark, // (always)\n    hats: [1, 2],\n)\n";
    let file = File::new(before);
    write(&file.path(), Setting::Look(Look::Plain)).expect("it is written");
    assert_eq!(file.text(), before.replace("look: Dark", "look: Plain"));
    write(&file.path(), Setting::SeenTestCard).expect("it is written");
    assert_eq!(
        file.text(),
        before.replace("look: Dark", "look: Plain").replacen("(\n", "(\n    seen_test_card: true,\n", 1)
    );
    let Settings { config, .. } = file.read();
    assert_eq!((config.look, config.seen_test_card), (Some(Look::Plain), true));
}

#[test]
fn files_of_every_form_take_a_change() {
    for text in
        ["()", "( )", "(ascii: true)", "Config(ascii: true)", "#![enable(implicit_some)]\n(look: Dark)"]
    {
        let file = File::new(text);
        write(&file.path(), Setting::Look(Look::Plain)).unwrap_or_else(|error| panic!("{text}: {error}"));
        let settings = file.read();
        assert_eq!((settings.config.look, settings.notes.len()), (Some(Look::Plain), 0), "{}", file.text());
        assert_eq!(settings.config.ascii, text.contains("ascii"));
    }
}

#[test]
fn the_first_change_makes_the_file_and_explains_every_setting() {
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("deep/config.ron");
    write(&path, Setting::Look(Look::Dark)).expect("it is written");
    let text = fs::read_to_string(&path).expect("it reads");
    for key in ["look: Dark,\n", "// look: ", "// colors: ", "// ascii: ", "// seen_test_card: "] {
        assert!(text.contains(key), "{text}");
    }
    // Every line that is explained can be used as it stands.
    let used = text.replace("\n    look: Dark,", "").replace("    // look:", "look:");
    let used = used.replace("    // colors:", "colors:").replace("    // ascii:", "ascii:");
    let used = used.replace("    // seen_test_card:", "seen_test_card:");
    let used = File::new(&used);
    assert_eq!(used.read().notes, Vec::<String>::new(), "{}", used.text());
    assert_eq!(used.read().config, Config { look: Some(Look::Daylight), ..Config::default() });
    let readme = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md"));
    for key in ["`look`", "`colors`", "`ascii`", "`seen_test_card`"] {
        assert!(readme.contains(key), "README.md does not explain {key}");
    }
}

#[test]
fn what_is_no_file_of_text_is_told() {
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("config.ron");
    fs::create_dir(&path).expect("a folder");
    assert!(read(&path).notes[0].ends_with("cannot be read (it is not a file), so the usual ones hold"));
    let file = File::missing();
    fs::write(file.path(), [b'(', 0xff, b')']).expect("it is written");
    assert!(file.notes()[0].contains("(it is not text)"));
    let file = File::new(&format!("({})", " ".repeat(70_000)));
    assert!(file.notes()[0].contains("(it is too large)"));
}

#[test]
fn changes_are_written_in_their_order_and_failures_told() {
    let file = File::missing();
    let (sender, failures) = mpsc::channel();
    let mut keeper = Keeper::new(file.path(), move |_, error| sender.send(error).expect("the test listens"));
    for look in [Look::Dark, Look::Plain, Look::Daylight, Look::Dark] {
        keeper.keep(Setting::Look(look));
    }
    keeper.close(Duration::from_secs(60));
    assert_eq!(file.read().config.look, Some(Look::Dark));
    drop(keeper);
    assert!(failures.recv().is_err(), "nothing failed");

    let damaged = File::new("(look: ");
    let (sender, failures) = mpsc::channel();
    let mut keeper = Keeper::new(damaged.path(), move |setting, error| {
        sender.send((setting, error)).expect("the test listens")
    });
    keeper.keep(Setting::SeenTestCard);
    keeper.close(Duration::from_secs(60));
    assert!(matches!(failures.recv(), Ok((Setting::SeenTestCard, ConfigError::Damaged { .. }))));
}
