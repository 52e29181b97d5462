#include "kiosk/procedures/delivery.h"

#include "kiosk/procedures/dates.h"

namespace kiosk::procedures {
namespace {

constexpr std::size_t most_letters_of_receiver = 80;
constexpr std::size_t most_digits_of_phone = 11;

Localised text(const Dictionary& words, Word word) { return {words.say(word, Language::vietnamese), words.say(word, Language::english)}; }

Field field(std::string key, FieldKind kind, Localised label, std::size_t most_letters) {
    Field out;
    out.key = std::move(key);
    out.kind = kind;
    out.label = std::move(label);
    out.most_letters = most_letters;
    return out;
}

Choice choice(const Postman& postman, const PickUp& window) {
    const Localised& hours = postman.windows[window.window].label;
    const std::string day = platform::to_text(window.day).substr(0, 5);
    return {window_key(postman, window), {day + ", " + hours.vi, day + ", " + hours.en}};
}

}  // namespace

FormPage post_page(const Dictionary& words) {
    FormPage page{.key = "post", .title = text(words, Word::post_title), .fields = {}};
    page.fields.push_back(field("receiver", FieldKind::name, text(words, Word::post_receiver), most_letters_of_receiver));
    page.fields.push_back(field("phone", FieldKind::phone, text(words, Word::post_phone), most_digits_of_phone));
    page.fields.push_back(field("address", FieldKind::place, text(words, Word::post_address), 200));
    return page;
}

FormPage pickup_page(const Dictionary& words, const Postman& postman, const std::vector<PickUp>& windows) {
    FormPage page{.key = "pickup", .title = text(words, Word::pickup_title), .fields = {}};
    page.fields.push_back(field("pickup_window", FieldKind::choice, text(words, Word::pickup_window), 40));
    for (const PickUp& window : windows) page.fields.back().choices.push_back(choice(postman, window));
    page.fields.push_back(field("pickup_phone", FieldKind::phone, text(words, Word::pickup_phone), most_digits_of_phone));
    page.fields.push_back(field("pickup_address", FieldKind::place, text(words, Word::pickup_address), 200));
    return page;
}

std::string window_key(const Postman& postman, const PickUp& window) {
    return to_iso(window.day) + "." + postman.windows[window.window].key;
}

std::vector<FieldError> check(const Delivery& delivery, const FormPage& post, const FormPage& pickup, const platform::Date& today) {
    std::vector<FieldError> out;
    if (delivery.kind == DeliveryKind::post) out = check(post, delivery.details, today);
    if (delivery.hand_over != HandOver::postman) return out;
    for (FieldError& error : check(pickup, delivery.details, today)) out.push_back(std::move(error));
    return out;
}

}  // namespace kiosk::procedures
