//! `map`: people moved with the arrow keys, roles, links, and a list of the same.

use crate::driver::*;
use levers::app::App;
use levers::workshop::Answer;
use levers::workshop::kind::map::PowerMap;

const MAP: &str = "Map((roles: [
    (id: \"decider\", title: \"Can say yes\", mark: '■', public: \"the decision-maker\"),
    (id: \"ally\", title: \"Works with us\", mark: '●', public: \"an ally\"),
]))";
const MAP_WITH_DECIDER: &str = "Map((roles: [
    (id: \"decider\", title: \"Can say yes\", mark: '■', public: \"the decision-maker\"),
    (id: \"ally\", title: \"Works with us\", mark: '●', public: \"an ally\"),
], decider: (\"m/who\", \"name\")))";
const WHO: &str = "Ask((blanks: [(id: \"name\", label: \"Name\", holds: Person)]))";

fn map(app: &App) -> PowerMap {
    match answer(app, "m/s") {
        Some(Answer::Map(map)) => map,
        None => PowerMap::default(),
        other => panic!("{other:?}"),
    }
}

/// Each person: id, name, influence, support, role.
fn people(app: &App) -> Vec<String> {
    map(app)
        .people
        .iter()
        .map(|person| {
            let role = person.role.as_ref().map_or("-", |role| role.as_str());
            format!("{} {} {} {} {role}", person.id, person.name, person.influence, person.support)
        })
        .collect()
}

/// Who moves whom: `Ana>Ben`.
fn links(app: &App) -> Vec<String> {
    let map = map(app);
    let name = |id: &levers::workshop::ItemId| {
        map.people.iter().find(|person| person.id == *id).map_or("?", |person| &person.name)
    };
    map.links.iter().map(|link| format!("{}>{}", name(&link.from), name(&link.to))).collect()
}

#[test]
fn enter_adds_people_and_an_empty_enter_ends_the_adding() {
    let mut app = open_kind(MAP);
    press(&mut app, "<enter>Ana<enter>Ben<enter><enter>");
    assert_eq!(people(&app), ["i1 Ana 5 0 -", "i2 Ben 5 2 -"], "nobody stands on somebody else");
    press(&mut app, "aCy<enter><esc>");
    assert_eq!(people(&app).len(), 3);
}

#[test]
fn arrows_move_the_person_with_the_cursor_to_the_edges_and_no_further() {
    let mut app = open_kind(MAP);
    press(&mut app, "aAna<enter><enter><up><up><right><left><left>");
    assert_eq!(people(&app), ["i1 Ana 7 -1 -"]);
    press(&mut app, &"<up>".repeat(30));
    press(&mut app, &"<right>".repeat(30));
    assert_eq!(people(&app), ["i1 Ana 10 10 -"]);
    press(&mut app, &"<down>".repeat(30));
    press(&mut app, &"<left>".repeat(30));
    assert_eq!(people(&app), ["i1 Ana 0 -10 -"]);
    press(&mut app, "<c-z>");
    assert_eq!(people(&app), ["i1 Ana 0 -9 -"]);
}

#[test]
fn undo_keeps_the_cursor_on_the_person() {
    let mut app = open_kind(MAP);
    press(&mut app, "aAna<enter>Ben<enter>Cy<enter><enter>1<up><c-z><right>");
    assert_eq!(people(&app)[0], "i1 Ana 5 1 -");
}

#[test]
fn space_numbers_and_shift_tab_choose_the_person() {
    let mut app = open_kind(MAP);
    press(&mut app, "aAna<enter>Ben<enter>Cy<enter><enter>");
    press(&mut app, "1<up>2<up><up><space><up><up><up><s-tab><right>");
    assert_eq!(people(&app), ["i1 Ana 6 0 -", "i2 Ben 7 3 -", "i3 Cy 8 4 -"]);
}

#[test]
fn roles_go_round_and_end_with_none() {
    let mut app = open_kind(MAP);
    press(&mut app, "aAna<enter><enter>r");
    assert_eq!(people(&app), ["i1 Ana 5 0 decider"]);
    press(&mut app, "r");
    assert_eq!(people(&app), ["i1 Ana 5 0 ally"]);
    press(&mut app, "r");
    assert_eq!(people(&app), ["i1 Ana 5 0 -"]);
}

#[test]
fn a_link_goes_from_who_moves_to_who_is_moved_and_is_taken_away_the_same_way() {
    let mut app = open_kind(MAP);
    press(&mut app, "aAna<enter>Ben<enter>Cy<enter><enter>1l3<enter>");
    assert_eq!(links(&app), ["Ana>Cy"]);
    press(&mut app, "l<up>l");
    assert_eq!(links(&app), ["Ana>Cy", "Cy>Ben"]);
    press(&mut app, "1l3l");
    assert_eq!(links(&app), ["Cy>Ben"]);
    press(&mut app, "1l1l");
    assert_eq!(links(&app), ["Cy>Ben"], "nobody is linked to themselves");
    press(&mut app, "2l<esc><up>");
    assert_eq!(links(&app), ["Cy>Ben"], "Esc draws none");
    assert_eq!(at(&app).as_deref(), Some("m/s"));
}

#[test]
fn a_removed_person_takes_their_links_along_and_both_come_back() {
    let mut app = open_kind(MAP);
    press(&mut app, "aAna<enter>Ben<enter><enter>1l2l1<del>");
    assert_eq!((people(&app), links(&app)), (vec!["i2 Ben 5 2 -".to_string()], vec![]));
    press(&mut app, "<c-z>");
    assert_eq!(links(&app), ["Ana>Ben"]);
    press(&mut app, "1xaDee<enter>");
    assert!(people(&app)[1].starts_with("i3 Dee"), "an id is never given again");
}

#[test]
fn the_list_says_the_same_and_can_change_it() {
    let mut app = open_kind(MAP);
    press(&mut app, "aAna<enter>Ben<enter><enter>1l2l<tab>");
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("moves Ben") && shown.contains("influence 5 of 10"), "{shown}");
    press(&mut app, "<up><right><a-up>r");
    assert_eq!(people(&app)[0], "i1 Ana 6 1 decider");
    press(&mut app, "<down><down>r");
    assert_eq!(people(&app)[1], "i2 Ben 5 2 decider");
}

#[test]
fn a_name_and_a_note_are_changed_and_the_id_stays() {
    let mut app = open_kind(MAP);
    press(&mut app, "aAna<enter><enter>e Lee<enter>ncousin of the clerk<enter>");
    assert_eq!(people(&app), ["i1 Ana Lee 5 0 -"]);
    assert_eq!(map(&app).people[0].note, "cousin of the clerk");
    press(&mut app, "e<c-w><c-w><enter>");
    assert_eq!(people(&app), ["i1 Ana Lee 5 0 -"], "a person keeps a name");
    press(&mut app, "n<c-w><c-w><c-w><c-w><enter>");
    assert_eq!(map(&app).people[0].note, "", "a note can go");
}

#[test]
fn the_decision_maker_named_before_is_on_the_map_from_the_start() {
    let mut app = open_steps(&[("who", WHO), ("s", MAP_WITH_DECIDER), ("next", WHO)]);
    go(&mut app, "m/who");
    press(&mut app, "Gov. Vale<enter>");
    assert!(screen(&mut app, 60, 18).contains("Gov. Vale"));
    press(&mut app, "<pgup><c-w>Stone<enter>");
    assert!(screen(&mut app, 60, 18).contains("Gov. Stone"), "until somebody works here it follows the name");
    press(&mut app, "aAna<enter><enter>");
    assert_eq!(people(&app), ["i1 Gov. Stone 10 0 decider", "i2 Ana 5 0 -"]);
}

#[test]
fn thirty_people_stand_on_thirty_places_and_all_are_reached() {
    let mut app = open_kind(MAP);
    let names: Vec<String> = (1..=30).map(|n| format!("Person {n}")).collect();
    paste(&mut app, &names.join("\n"));
    let map = map(&app);
    let places: std::collections::BTreeSet<(i8, i8)> =
        map.people.iter().map(|person| (person.influence, person.support)).collect();
    assert_eq!((map.people.len(), places.len()), (30, 30));
    press(&mut app, &"<space>".repeat(30));
    press(&mut app, "r");
    assert!(people(&app)[29].ends_with("decider"));
}

#[test]
fn names_pasted_while_adding_are_people() {
    let mut app = open_kind(MAP);
    press(&mut app, "a");
    paste(&mut app, "Ana\nBen\n");
    press(&mut app, "Cy<enter><enter>");
    let names: Vec<String> = map(&app).people.iter().map(|person| person.name.clone()).collect();
    assert_eq!(names, ["Ana", "Ben", "Cy"]);
}

#[test]
fn half_typed_names_and_notes_survive_a_crash_and_leaving() {
    let mut app = open_kind(MAP);
    press(&mut app, "aAna<enter>Be");
    let mut again = crash(&app);
    press(&mut again, "n<enter><enter>");
    assert_eq!(people(&again), ["i1 Ana 5 0 -", "i2 Ben 5 2 -"]);
    press(&mut again, "1nhalf a no");
    assert_eq!(map(&crash(&again)).people[0].note, "half a no");
    press(&mut app, "<f7>");
    assert_eq!(people(&app), ["i1 Ana 5 0 -", "i2 Be 5 2 -"]);
}

#[test]
fn a_link_needs_two_people() {
    let mut app = open_kind(MAP);
    press(&mut app, "aAna<enter><enter>l");
    assert!(app.notice.is_some());
    press(&mut app, "<up>");
    assert_eq!(people(&app), ["i1 Ana 6 0 -"]);
}
