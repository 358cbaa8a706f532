//! The public copy: nothing private, and nobody by name.

use super::any;
use super::filled::{plan, session, step, words_of, workshop};
use levers::export::json;
use levers::plan::privacy::{public_copy, public_name};
use levers::plan::{Audience, Plan};
use levers::workshop::{Answer, Session};
use proptest::prelude::*;

/// The text of a public copy in all its forms.
fn public(session: &Session) -> String {
    let plan = Plan::new(workshop(), session, Audience::Public);
    format!("{}\n{}", words_of(&plan.document()), json::render(&plan))
}

#[test]
fn private_steps_and_blanks_are_left_out() {
    let public = public(&session());
    for private in ["secret memo", "Inside relationships", "M.S. and K.A.", "Stories people agreed"] {
        assert!(!public.contains(private), "{private}");
    }
}

#[test]
fn nobody_is_named_in_full_or_in_part() {
    let public = public(&session());
    let names = [
        "Rosa", "Peña", "Okamoto", "Jade", "Lono", "Kahale", "Gary", "Stone", "Thu", "Nguyễn", "Kalei", "Tui",
    ];
    for name in names {
        assert!(
            !public.contains(name),
            "{name} in\n{}",
            public.lines().find(|line| line.contains(name)).unwrap_or("")
        );
    }
}

#[test]
fn people_on_the_map_become_their_roles_and_others_initials() {
    let words = words_of(&plan(Audience::Public).document());
    assert!(words.contains("the decision-maker listens to the clinic nurses"), "{words}");
    assert!(words.contains("an opponent will hear of it"));
    assert!(words.contains("an ally (A)"));
    assert!(words.contains("R. P."));
    assert!(words.contains("T. N."));
}

#[test]
fn offices_titles_and_descriptions_stay_readable() {
    let words = words_of(&plan(Audience::Public).document());
    for kept in [
        "Wage and Hour Division: publish monthly complaint numbers",
        "District Director",
        "everyone",
        "the intake desk",
    ] {
        assert!(words.contains(kept), "{kept}");
    }
}

#[test]
fn answers_that_nobody_can_call_public_are_left_out() {
    let public = public(&session());
    for unknown in
        ["the pay slip campaign", "an idea from last year", "travel-time notice of last spring", "green"]
    {
        assert!(!public.contains(unknown), "{unknown}");
    }
    assert!(plan(Audience::Public).unplaced.is_empty());
}

#[test]
fn a_public_copy_says_that_it_is_one_and_has_no_author() {
    let document = plan(Audience::Public).document();
    assert!(document.subtitle.contains("public copy"), "{}", document.subtitle);
    assert_eq!(document.author, "");
}

#[test]
fn checks_of_a_public_copy_quote_nobody() {
    let mut session = session();
    session.answers.remove(&step("authority/lever"));
    let plan = Plan::new(workshop(), &session, Audience::Public);
    assert!(plan.checks.iter().any(|check| !check.met));
    assert!(plan.checks.iter().all(|check| check.missing.is_empty()));
}

/// Types words into the problem and returns what the public copy makes of them.
fn hidden(owner: &str, words: &str) -> String {
    let mut session = session();
    session.parking[0].owner = owner.to_string();
    session.parking[0].text = words.to_string();
    public_copy(workshop(), &session).parking[0].text.clone()
}

#[test]
fn names_are_found_whatever_their_case_accents_and_endings() {
    assert_eq!(hidden("Nālani Keaʻau", "NALANI KEAAU's aunt"), "N. K.'s aunt");
    assert_eq!(hidden("Nālani Keaʻau", "ask Nalani"), "ask N. K.");
    assert_eq!(hidden("Nālani Keaʻau", "mail nalani.keaau@example.org"), "mail N. K.@example.org");
    assert_eq!(hidden("Nālani Keaʻau", "Nālani L. Keaʻau"), "N. K.");
    assert_eq!(hidden("王小明", "请王小明打电话"), "请王.打电话");
}

#[test]
fn words_that_only_look_like_a_name_stay() {
    assert_eq!(hidden("Mark Rose", "mark the date, the roses rose"), "mark the date, the roses rose");
    assert_eq!(hidden("Director Cruz", "the Director of Labor"), "the Director of Labor");
    assert_eq!(hidden("everyone", "everyone comes"), "everyone comes");
    assert_eq!(hidden("JD", "JD calls"), "JD calls");
    assert_eq!(hidden("Ana de la Cruz", "one of the mothers"), "one of the mothers");
}

#[test]
fn places_and_everyday_words_are_not_hunted_for_being_part_of_a_name_on_the_map() {
    let example = levers::content::embedded::example().expect("the built-in example");
    let words = words_of(&Plan::new(workshop(), &example, Audience::Public).document());
    for kept in [
        "Overtime for home care aides in Hawaiʻi",
        "ʻOhana Care Circle (an invented group) · Hilo, Hawaiʻi",
        "Mayor of Hawaiʻi County",
        "told the clients first",
        "ten aides and five clients ask",
    ] {
        assert!(words.contains(kept), "{kept}");
    }
    let people =
        "Leilani Ahuna Malia Kealoha Grace Okada Sione Tupou Rosa Peña Kawika Nāone Nguyễn Marisol Dumlao";
    for name in people.split(' ') {
        assert!(!words.contains(name), "{name}");
    }
    assert_eq!(hidden("May Lee", "By 12 May 2027 ask May"), "By 12 May 2027 ask M. L.");
    assert_eq!(hidden("Hope Santos", "we hope that Hope calls"), "we hope that H. S. calls");
}

#[test]
fn names_typed_in_haste_or_run_together_are_found() {
    assert_eq!(hidden("maria santos", "maria calls, then Santos"), "M. S. calls, then M. S.");
    assert_eq!(hidden("Maria Santos", "ask maria"), "ask M. S.");
    assert_eq!(hidden("Maria Santos", "mariasantos@example.org"), "M. S.@example.org");
    assert_eq!(hidden("Jo", "Jo calls"), "J. calls");
}

#[test]
fn a_name_beside_an_office_is_hidden_and_the_office_stays() {
    let mut session = session();
    let mut owner = |owner: &str| {
        session.parking[0].owner = owner.to_string();
        public_copy(workshop(), &session).parking[0].owner.clone()
    };
    assert_eq!(owner("Maria Santos from the Labor Department"), "M. S., the Labor Department");
    assert_eq!(owner("the Department of Labor"), "the Department of Labor");
    assert_eq!(owner("Maria Santos (retired nurse)"), "M. S., retired nurse");
}

#[test]
fn a_file_of_a_public_copy_is_not_called_after_a_person() {
    let mut session = session();
    session.id = levers::workshop::SessionId::try_from("2026-12-01-let-maria-santos-stay").expect("an id");
    session.parking[0].owner = "Maria Santos".to_string();
    assert_eq!(public_name(workshop(), &session), "2026-12-01-let-m-s-stay-public");
}

#[test]
fn several_people_in_one_field_are_hidden_each() {
    let mut session = session();
    session.parking[0].owner = "Ana Cruz, Ben Cho and everyone".to_string();
    session.parking[0].text = "Ben will ask Cruz".to_string();
    let copy = public_copy(workshop(), &session);
    assert_eq!(copy.parking[0].owner, "A. C., B. C., everyone");
    assert_eq!(copy.parking[0].text, "B. C. will ask A. C.");
}

#[test]
fn two_people_with_the_same_initials_stay_two() {
    let mut session = session();
    session.parking[0].owner = "Ana Cruz, Alma Costa".to_string();
    assert_eq!(public_copy(workshop(), &session).parking[0].owner, "A. C., A. C. (2)");
}

#[test]
fn a_person_alone_is_no_group() {
    let mut session = session();
    session.setup.group = "Leilani Souza".to_string();
    session.setup.people = 1;
    assert_eq!(public_copy(workshop(), &session).setup.group, "L. S.");
}

#[test]
fn the_session_itself_stays_as_it_was() {
    let before = session();
    let session = session();
    public_copy(workshop(), &session);
    assert_eq!(session, before);
}

const PEOPLE: [&str; 5] = ["Rosa Peña", "Thu Nguyễn", "Lono Kahale", "Kealiʻi ʻIolani", "Gary Stone"];
const SECRET: &str = "qzxsecret";

/// Puts people and secrets into a session: people where people belong and inside other words, secrets where only private words go.
fn seeded(mut session: Session, picks: Vec<usize>) -> Session {
    let mut picks = picks.into_iter().cycle();
    let mut person = move || PEOPLE[picks.next().unwrap_or(0) % PEOPLE.len()];
    session.setup.people = 9;
    for parked in &mut session.parking {
        parked.owner = person().to_string();
        parked.text = format!("{} or {}'s friend", parked.text, person());
        parked.answer = format!("{} asked {}", parked.answer, person());
    }
    let private: Vec<_> =
        workshop().steps().filter(|(_, _, step)| step.private).map(|(id, _, _)| id).collect();
    for (id, answer) in &mut session.answers {
        let is_private = private.contains(id) || workshop().step(id).is_none();
        let text = if is_private { SECRET.to_string() } else { format!("We told {}, then went", person()) };
        match answer {
            Answer::Pause(reports) => reports.groups.values_mut().for_each(|report| *report = text.clone()),
            Answer::Ask(words) => words.blanks.values_mut().for_each(|blank| *blank = text.clone()),
            Answer::Collect(list) => {
                for item in &mut list.items {
                    item.text = text.clone();
                    item.who = person().to_string();
                }
            }
            Answer::Map(map) => {
                for known in &mut map.people {
                    known.name = person().to_string();
                    known.note = text.clone();
                }
            }
            Answer::Table(rows) => {
                rows.rows
                    .iter_mut()
                    .flat_map(|row| row.cells.values_mut())
                    .for_each(|cell| *cell = text.clone());
            }
            Answer::Backcast(schedule) => schedule.means = text.clone(),
            Answer::Choose(choice) => choice.reason = text.clone(),
            Answer::Vote(rounds) => rounds.concerns = text.clone(),
            Answer::Sort(placing) => placing.note = text.clone(),
            Answer::Verdict(sortings) => {
                sortings.added.iter_mut().for_each(|added| added.ask.text = text.clone());
            }
            Answer::Lever(picks) => picks.basis = text.clone(),
            Answer::Quiz(_) => {}
        }
    }
    // Everybody is known from the parking lot, whatever else there is.
    let owner = PEOPLE.join(", ");
    let id = levers::workshop::ItemId::try_from("p99").expect("an id");
    let by = String::new();
    session.parking.push(levers::workshop::session::Parked {
        id,
        text: "all of them".to_string(),
        owner,
        by,
        answer: String::new(),
        dropped: false,
    });
    session
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_private_word_and_no_known_name_is_in_any_public_copy(
        session in any::session(),
        picks in prop::collection::vec(0_usize..5, 1..20),
    ) {
        let public = public(&seeded(session, picks));
        prop_assert!(!public.contains(SECRET));
        for name in PEOPLE.iter().flat_map(|name| name.split(' ')).filter(|part| part.chars().count() > 2) {
            prop_assert!(!public.contains(name), "{name}");
        }
    }
}
