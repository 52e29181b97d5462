#include "kiosk/procedures/delivery.h"

namespace kiosk::procedures {
namespace {

constexpr std::size_t most_letters_of_receiver = 80;
constexpr std::size_t most_digits_of_phone = 11;

FormPage bare_page() {
    FormPage page;
    page.key = "post";
    page.fields.resize(3);
    Field& receiver = page.fields[0];
    receiver.key = "receiver";
    receiver.kind = FieldKind::name;
    receiver.most_letters = most_letters_of_receiver;
    Field& phone = page.fields[1];
    phone.key = "phone";
    phone.kind = FieldKind::phone;
    phone.most_letters = most_digits_of_phone;
    Field& address = page.fields[2];
    address.key = "address";
    address.kind = FieldKind::address;
    return page;
}

}  // namespace

FormPage post_page(const Dictionary& words) {
    const auto text = [&](Word word) { return Localised{words.say(word, Language::vietnamese), words.say(word, Language::english)}; };
    FormPage page = bare_page();
    page.title = text(Word::post_title);
    page.fields[0].label = text(Word::post_receiver);
    page.fields[1].label = text(Word::post_phone);
    page.fields[2].label = text(Word::post_address);
    page.fields[2].hint = text(Word::post_address_hint);
    return page;
}

std::vector<FieldError> check(const Delivery& delivery, const platform::Date& today) {
    if (delivery.kind != DeliveryKind::post) return {};
    const Answers answers{{"receiver", delivery.receiver}, {"phone", delivery.phone}, {"address", delivery.address}};
    return check(bare_page(), answers, today);
}

}  // namespace kiosk::procedures
