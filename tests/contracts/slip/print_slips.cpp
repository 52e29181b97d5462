// Prints the four slips (sent or queued, in both languages) on the pretend printer, and leaves for each what was asked for (NAME.pbm), the
// bytes that the printer got (NAME.escpos), the paper that came out (NAME.png), and what must stand on it (NAME.url, NAME.title).
#include <cstdio>
#include <iostream>

#include "drivers/printer/escpos.h"
#include "drivers/printer/sim/pretend_printer.h"
#include "kiosk/receipt/receipt.h"
#include "platform/files.h"

namespace {

using namespace kiosk;
namespace fs = std::filesystem;
using drivers::printer::lay_out;

procedures::Procedure driving_licence() {
    procedures::Procedure procedure;
    procedure.name = {"Cấp đổi giấy phép lái xe (giấy phép bằng thẻ nhựa hoặc giấy)",
                      "Exchange of a driving licence (plastic card or paper)"};
    procedure.authority.text = {"Phòng Cảnh sát giao thông, Công an tỉnh", "Traffic Police Department, Provincial Police"};
    procedure.fee = {{"115.000 đồng", "115,000 VND"}, false, "", ""};
    procedure.time = {{"5 ngày làm việc", "5 working days"}, false, "", ""};
    return procedure;
}

receipt::Facts facts(const procedures::Procedure& procedure, bool is_sent) {
    receipt::Facts facts;
    facts.agency_line1 = "TỔNG CÔNG TY BƯU ĐIỆN VIỆT NAM";
    facts.agency_line2 = "BƯU ĐIỆN TRUNG TÂM";
    facts.hotline = "1900 0000";
    facts.reference = "K7Q2-9XMD-T";
    facts.filing = is_sent ? receipt::Filing::accepted : receipt::Filing::kept;
    if (is_sent) facts.dossier_code = "H15.50.05.13-261121-0975";
    facts.tracking_url = "https://portal.example.vn/T/K7Q29XMDT.0123456789ABCDEFGHJKMNPQRS";
    facts.procedure = &procedure;
    facts.delivery = is_sent ? procedures::DeliveryKind::post : procedures::DeliveryKind::agency;
    facts.pages = 4;
    facts.when = platform::from_vietnam({2026, 11, 21, 9, 41, 0});
    return facts;
}

platform::Bytes pbm(const platform::Bitmap& bitmap) {
    const std::string head = "P4\n" + std::to_string(bitmap.width) + " " + std::to_string(bitmap.height) + "\n";
    platform::Bytes out(head.begin(), head.end());
    out.insert(out.end(), bitmap.rows.begin(), bitmap.rows.end());
    return out;
}

bool print(const fs::path& folder, const std::string& name, const receipt::Facts& about, const Dictionary& words, Language language,
           platform::Typeface& typeface) {
    using namespace drivers::printer;
    const Slip slip = receipt::compose(about, words, language);
    const platform::Bitmap asked = lay_out(slip, typeface);
    sim::PretendPrinter device(asked.width, folder);
    EscposPrinter printer(sim::cable_to(device));
    const auto outcome = printer.print(asked, {});
    if (!outcome || *outcome != Outcome::printed || !device.faults().empty()) return false;
    const Word title = about.dossier_code.empty() ? Word::slip_title_queued : Word::slip_title_sent;
    fs::rename(folder / "receipt.png", folder / (name + ".png"));
    fs::rename(folder / "receipt.escpos", folder / (name + ".escpos"));
    return platform::write_file(folder / (name + ".pbm"), pbm(asked)) &&
           platform::write_file(folder / (name + ".url"), about.tracking_url) &&
           platform::write_file(folder / (name + ".title"), words.say(title, language));
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    const fs::path folder = arguments[1];
    fs::create_directories(folder);
    const fs::path fonts = "/usr/share/fonts/opentype/inter";
    auto typeface = platform::Typeface::open({fonts / "Inter-Regular.otf", fonts / "Inter-SemiBold.otf", fonts / "Inter-Bold.otf",
                                              "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf"});
    const auto words = Dictionary::load(fs::path(TRAM_SOURCE_DIR) / "assets/words");
    if (!typeface || !words) {
        std::cerr << (typeface ? words.error().detail : typeface.error().detail) << '\n';
        return 1;
    }
    const procedures::Procedure procedure = driving_licence();
    for (const bool is_sent : {true, false}) {
        for (const Language language : {Language::vietnamese, Language::english}) {
            const std::string name = std::string(is_sent ? "sent" : "queued") + (language == Language::vietnamese ? ".vi" : ".en");
            if (print(folder, name, facts(procedure, is_sent), *words, language, *typeface)) continue;
            std::cerr << name << " was not printed\n";
            return 1;
        }
    }
}
