// Widgets that no screen shows yet, or only after some taps, each on an ordinary page.
#include <algorithm>
#include <array>
#include <memory>

#include "drivers/barcode/decode.h"
#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/place_picker.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/yes_no.h"

namespace ui {
namespace {

using kiosk::Localised;
using kiosk::Word;
using kiosk::visit::Step;
using platform::Secret;

// A page with this title, and what `add` puts on it.
Preview on_a_page(std::string name, Localised title, std::function<void(Page&)> add) {
    Preview out{std::move(name), Step::form};
    out.draw = [title = std::move(title), add = std::move(add)](Scene& scene) {
        Page page(scene, {.title = scene.say(title), .back = true, .main = scene.say(Word::next_), .main_icon = Icon::arrow_forward});
        add(page);
        page.show();
    };
    return out;
}

struct Amount {
    std::string id;
    Localised label, unit, hint, error;
    Secret value;
    bool asked = false;

    widgets::NumberField view(const Scene& scene) const {
        return {.id = id,
                .label = scene.say(label),
                .value = value,
                .unit = scene.say(unit),
                .separator = scene.language() == kiosk::Language::vietnamese ? '.' : ',',
                .hint = scene.say(hint),
                .error = scene.say(error),
                .focused = asked,
                .asked = asked};
    }
};

void add_amount(Page& page, Amount amount) {
    auto what = std::make_shared<const Amount>(std::move(amount));
    Scene& scene = page.scene();
    page.add({.height = [what, &scene](float width) { return widgets::number_field_height(scene.frame, width, what->view(scene)); },
              .draw =
                  [what, &scene](const Rect& place) {
                      widgets::number_field(scene.frame, {place.x, place.y}, place.width, what->view(scene));
                  }});
}

const Localised income_label{"Thu nhập bình quân mỗi tháng của gia đình", "What your family earns in a month"};
const Localised income_hint{"Cộng thu nhập của mọi người trong nhà", "Add up what everybody in your home earns"};
const Localised dong{"đồng", "dong"};

void amounts(Page& page) {
    add_amount(page, {.id = "field-income", .label = income_label, .unit = dong, .hint = income_hint, .value = Secret("123456789012345")});
    add_amount(page, {.id = "field-copies",
                      .label = {"Số bản sao cần cấp", "Copies you need"},
                      .unit = {"bản", "copies"},
                      .error = {"Mỗi lần được cấp nhiều nhất 20 bản", "At most 20 at a time"},
                      .value = Secret("200")});
    add_amount(page, {.id = "field-rent", .label = {"Tiền thuê nhà mỗi tháng", "Rent in a month"}, .unit = dong});
}

void typing_an_amount(Page& page) {
    add_amount(page, {.id = "field-income", .label = income_label, .unit = dong, .value = Secret("12500000"), .asked = true});
    Scene& scene = page.scene();
    page.tray(
        {.height = [&scene](float width,
                            float most) { return widgets::keyboard_height(scene.theme(), widgets::KeyboardKind::amount, width, most); },
         .draw =
             [&scene](const Rect& place) {
                 const widgets::Keyboard what{.kind = widgets::KeyboardKind::amount,
                                              .words = {.backspace = scene.say(Word::key_backspace), .done = scene.say(Word::key_done)}};
                 widgets::keyboard(scene.frame, place, what, scene.state.keyboard, scene.state.typed["income"]);
             }});
}

// The provinces and cities since July 2025, by their letters; communes of one of them.
std::vector<widgets::PlaceOption> provinces() {
    constexpr std::array names{"An Giang",    "Bắc Ninh", "Cà Mau",      "Cao Bằng",  "Cần Thơ",     "Đà Nẵng",    "Đắk Lắk",
                               "Điện Biên",   "Đồng Nai", "Đồng Tháp",   "Gia Lai",   "Hà Nội",      "Hà Tĩnh",    "Hải Phòng",
                               "Hồ Chí Minh", "Huế",      "Hưng Yên",    "Khánh Hòa", "Lai Châu",    "Lạng Sơn",   "Lào Cai",
                               "Lâm Đồng",    "Nghệ An",  "Ninh Bình",   "Phú Thọ",   "Quảng Ngãi",  "Quảng Ninh", "Quảng Trị",
                               "Sơn La",      "Tây Ninh", "Thái Nguyên", "Thanh Hóa", "Tuyên Quang", "Vĩnh Long"};
    constexpr std::array<std::string_view, 6> cities{"Cần Thơ", "Đà Nẵng", "Hà Nội", "Hải Phòng", "Hồ Chí Minh", "Huế"};
    std::vector<widgets::PlaceOption> out;
    for (const std::string_view name : names) {
        const bool city = std::ranges::find(cities, name) != cities.end();
        out.push_back({std::to_string(out.size() + 1), std::string(city ? "Thành phố " : "Tỉnh ").append(name), std::string(name)});
    }
    return out;
}

std::vector<widgets::PlaceOption> communes() {
    return {{"1", "Phường Hoàn Kiếm"},    {"2", "Phường Văn Miếu – Quốc Tử Giám"},
            {"3", "Phường Hai Bà Trưng"}, {"4", "Xã Thường Tín"},
            {"5", "Xã Mẫu Thử Nghiệm"},   {"6", "Phường Nghĩa Đô"},
            {"7", "Xã Sóc Sơn"}};
}

void add_place_picker(Page& page, const widgets::PlacePickerState& begun) {
    Scene& scene = page.scene();
    struct Picked {
        std::vector<widgets::PlaceOption> provinces, communes;
        widgets::PlacePicker what;
        widgets::PlacePickerState state;
    };
    auto picked = std::make_shared<Picked>(Picked{provinces(), communes(), {}, begun});
    static const Localised province{"Tỉnh, thành phố", "Province or city"}, commune{"Xã, phường", "Commune or ward"};
    picked->what = {.id = "place",
                    .words = {scene.say(Word::back), scene.say(Word::see_more), {scene.say(province), scene.say(commune)}},
                    .options = [it = picked.get()](const auto& chosen) -> const std::vector<widgets::PlaceOption>& {
                        return chosen.empty() ? it->provinces : it->communes;
                    }};
    const float edges = 2 * scene.theme().touch_gap;
    page.tray({.height =
                   [picked, &scene, edges](float width, float most) {
                       const float inner = width - 2 * scene.theme().margin;
                       return widgets::place_picker_height(scene.frame, inner, picked->what, most - edges) + edges;
                   },
               .draw =
                   [picked, &scene](const Rect& place) {
                       const Theme& theme = scene.theme();
                       scene.frame.paint.rect(place, widgets::tray_ground(theme.colours));
                       widgets::place_picker(scene.frame, inset(place, theme.margin, theme.touch_gap), picked->what, picked->state);
                   }});
}

const Localised where{"Gia đình ông/bà đang ở đâu?", "Where does your family live?"};

Preview place_preview(std::string name, std::function<void(widgets::PlacePickerState&)> begin) {
    return on_a_page(std::move(name), {}, [begin = std::move(begin)](Page& page) {
        widgets::PlacePickerState begun;
        begin(begun);
        page.title("question", page.scene().say(where));
        add_place_picker(page, begun);
    });
}

void add_checklist(Page& page, widgets::ChecklistUse use) {
    struct Item {
        const char* key;
        Localised words, state;
        bool ticked;
    };
    static const std::array<Item, 4> items{
        {{"licence", {"Giấy phép lái xe đang dùng", "Your present driving licence"}, {"Đã quét 2 trang", "2 pages scanned"}, true},
         {"health",
          {"Giấy khám sức khỏe của người lái xe, cấp chưa quá 12 tháng", "Medical certificate for drivers, not older than 12 months"},
          {"Còn thiếu trang 2", "Page 2 is missing"},
          false},
         {"photo", {"Ảnh chân dung", "Portrait photo"}, {"Lấy từ thẻ căn cước", "Taken from your card"}, true},
         {"agreement", {"Giấy ủy quyền, nếu nộp thay người khác", "Authorisation, if you file for somebody else"}, {}, false}}};
    Scene& scene = page.scene();
    // One block for each line, so that a small panel shows them on several parts.
    for (const Item& item : items) {
        const widgets::ChecklistItem line{item.key, scene.say(item.words), scene.say(item.state), item.ticked};
        const auto view = [line, use](const auto& then) {
            const std::array one{line};
            return then(widgets::Checklist{.id = "have", .items = one, .use = use});
        };
        page.add({.height =
                      [view, &scene](float width) {
                          return view([&](const auto& what) { return widgets::checklist_height(scene.frame, width, what); });
                      },
                  .draw =
                      [view, &scene](const Rect& place) {
                          view([&](const auto& what) { return widgets::checklist(scene.frame, {place.x, place.y}, place.width, what); });
                      }});
    }
}

void look_up_by_phone(Page& page) {
    Scene& scene = page.scene();
    static const Localised words{"Xin đưa máy ảnh của điện thoại lên mã này để theo dõi hồ sơ.",
                                 "Point your phone’s camera at this code to follow your dossier."};
    page.text("lead", scene.say(words));
    auto modules = std::make_shared<const platform::Bitmap>(drivers::barcode::write_qr("https://example.vn/tra-cuu/K7QD-2M4X-9"));
    const float least = widgets::qr_code_size(scene.theme(), *modules);
    page.add({.height = [least](float) { return least; },
              .draw =
                  [modules, &scene](const Rect& place) {
                      widgets::qr_code(scene.frame, place, {.id = "qr", .name = scene.say(words), .modules = *modules});
                  },
              .stretch = least});
}

void add_yes_no(Page& page, std::string id, const Localised& question, const std::array<Localised, 2>& answers, std::string chosen) {
    Scene& scene = page.scene();
    page.heading(id + "-question", scene.say(question));
    auto what = std::make_shared<const std::pair<std::string, std::string>>(std::move(id), std::move(chosen));
    const auto view = [what, &scene, &answers]() -> widgets::YesNo {
        return {.id = what->first,
                .answers = {widgets::Answer{"yes", scene.say(answers[0]), Icon::check}, {"no", scene.say(answers[1]), Icon::close}},
                .chosen = what->second};
    };
    page.add({.height = [view, &scene](float width) { return widgets::yes_no_height(scene.frame, width, view()); },
              .draw = [view, &scene](const Rect& place) { widgets::yes_no(scene.frame, place, view()); }});
}

void questions(Page& page) {
    static const std::array<Localised, 2> yes_no{{{"Có", "Yes"}, {"Không", "No"}}};
    static const std::array<Localised, 2> long_words{
        {{"Có, tôi nộp thay cho người khác", "Yes, I file for somebody else"}, {"Không, tôi nộp cho tôi", "No, I file for myself"}}};
    add_yes_no(page, "abroad", {"Ông/bà có ở nước ngoài không?", "Do you live abroad?"}, yes_no, "no");
    add_yes_no(page, "for-other", {"Ông/bà có nộp thay cho ai không?", "Do you file for somebody else?"}, long_words, {});
}

// A date that is chosen from lists, of which this one is open.
Preview date_preview(std::string name, const widgets::DateListsState& lists, const char* chosen) {
    return {std::move(name), Step::form, [lists, chosen](Pretend& all) {
                pretend::every_kind_of_field(all);
                pretend::typing_into(all, pretend::FieldKind::date);
                all.session.answers["date"] = Secret(chosen);
                all.state.tray.lists = true;
                all.state.tray.date = lists;
            }};
}

// On a panel where the letters need several pages.
Preview keys_preview(std::string name, pretend::FieldKind kind, widgets::KeyboardSection section, int part) {
    return {std::move(name), Step::form, [kind, section, part](Pretend& all) {
                pretend::every_kind_of_field(all);
                pretend::typing_into(all, kind);
                all.state.keyboard.section = section;
                all.state.keyboard.part = part;
            }};
}

void page_at_its_own_pixels(Pretend& all) {
    pretend::one_page(all);
    all.state.zoom.times = 1;
}

Preview with_keypad() {
    Preview out{"widget-keypad-hints", Step::form, pretend::every_kind_of_field};
    out.draw = [](Scene& scene) {
        scene.frame.keypad = true;
        screens::draw(scene);
    };
    return out;
}

}  // namespace

std::vector<Preview> widget_previews() {
    using Kind = pretend::FieldKind;
    using Section = widgets::KeyboardSection;
    using Lists = widgets::DateListsState::Stage;
    return {on_a_page("widget-amounts", {"Thu nhập và số bản", "Income and copies"}, amounts),
            on_a_page("widget-amount-typing", {}, typing_an_amount),
            place_preview("widget-place-letters", [](auto&) {}),
            place_preview("widget-place-names", [](auto& begun) { begun.letter = Secret("t"); }),
            place_preview("widget-place-communes",
                          [](auto& begun) {
                              begun.keys.emplace_back("12");
                              begun.names.emplace_back("Thành phố Hà Nội");
                          }),
            on_a_page("widget-checklist", {"Giấy tờ của ông/bà", "Your papers"},
                      [](Page& page) { add_checklist(page, widgets::ChecklistUse::read); }),
            on_a_page("widget-checklist-to-tick", {"Ông/bà đã có những gì?", "What do you have with you?"},
                      [](Page& page) { add_checklist(page, widgets::ChecklistUse::tick); }),
            on_a_page("widget-qr-code", {"Theo dõi hồ sơ", "Follow your dossier"}, look_up_by_phone),
            on_a_page("widget-yes-no", {"Về ông/bà", "About you"}, questions),
            date_preview("widget-date-decades", {}, ""),
            date_preview("widget-date-years", {.stage = Lists::year, .decade = 1960}, ""),
            date_preview("widget-date-days", {.stage = Lists::day}, "__/03/1961"),
            keys_preview("widget-keys-marks", Kind::name, Section::marks, 0),
            keys_preview("widget-keys-more-letters", Kind::address, Section::letters, 1),
            keys_preview("widget-keys-more-signs", Kind::address, Section::signs, 1),
            {"widget-page-zoomed", Step::page_review, page_at_its_own_pixels},
            with_keypad()};
}

}  // namespace ui
