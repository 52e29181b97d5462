// A form's fields as a screen asks them, one question at a time, and answers as people read them.
#pragma once
#include <string>
#include <vector>

#include "kiosk/procedures/rules.h"
#include "ui/scene.h"

namespace ui {

// A place is two questions: which commune it lies in, and under "KEY.street" what stands before that. A paper is one of yes or no.
std::vector<kiosk::procedures::Field> questions_of(const Scene& scene, const std::vector<kiosk::procedures::Field>& fields);
// The key of the question that an error belongs to.
std::string question_of(const kiosk::procedures::FieldError& error);

// The page's title; of a repeating page with the number of the entry: "Con: 2 trên 3".
std::string title_of(const Scene& scene, const kiosk::procedures::FormPage& asked, std::size_t entry,
                     const kiosk::procedures::Answers& answers);

// Somebody of the staff sits beside the citizen, and has not been shown this answer.
bool is_covered(const Scene& scene, const kiosk::procedures::Field& field);

// Choices' words instead of their keys, amounts in groups with their unit; dots for what is covered.
platform::Secret shown_answer(const Scene& scene, const kiosk::procedures::Field& field, const platform::Secret& answer);

// Kind choices: keys with commas between, in the field's order.
bool is_chosen(const platform::Secret& answer, std::string_view key);
platform::Secret with_turned(const kiosk::procedures::Field& field, const platform::Secret& answer, std::string_view key);

// "Xã Mẫu, Tỉnh Thái Nguyên" of the place whose parts are among the answers; empty where its commune is not known.
platform::Secret commune_in_words(const Scene& scene, const std::string& place, const kiosk::procedures::Answers& answers);
// The same with what stands before it: "Số 1, thôn Một, Xã Mẫu, Tỉnh Thái Nguyên".
platform::Secret place_in_words(const Scene& scene, const std::string& place, const kiosk::procedures::Answers& answers);
// An answer was changed: by whom, and that it may be right by now. fields: of its page; key: of its question.
void note_typed(Scene& scene, const std::vector<kiosk::procedures::Field>& fields, const std::string& key);
std::string in_words(const kiosk::procedures::Places& places, const kiosk::procedures::Commune& commune);

}  // namespace ui
