#include "platform/pdf/signature.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>

#include "platform/files.h"
#include "platform/pdf/document.h"
#include "tests/rigs/pki/pki.h"
#include "tests/temporary_folder.h"

namespace platform::pdf {
namespace {

Typeface letters_to_sign() {
    const std::string inter = "/usr/share/fonts/opentype/inter/";
    return Typeface::open({inter + "Inter-Regular.otf", inter + "Inter-SemiBold.otf", inter + "Inter-Bold.otf",
                           "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf"})
        .value();
}

std::string output_of(const std::string& command) {
    std::string out;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    std::array<char, 4096> part{};
    for (std::size_t count = 0; (count = std::fread(part.data(), 1, part.size(), pipe)) > 0;) out.append(part.data(), count);
    ::pclose(pipe);
    return out;
}

struct PdfSignature : testing::Test {
    PdfSignature() {
        document.text(20, 20, "Trang 1", {});
        document.new_page();
        document.text(20, 20, "Trang 2", {});
        unsigned_bytes = document.bytes();
        bytes = sign(unsigned_bytes, {"kiosk-0001", "Tự kiểm tra", "Bưu điện Mẫu", from_vietnam({2026, 11, 21, 9, 30, 0})},
                     rigs::credential("kiosk"))
                    .value();
    }
    std::string written(const Bytes& what) {
        const std::string file = folder / "signed.pdf";
        EXPECT_TRUE(write_file(file, what));
        return file;
    }
    Status verified(const Bytes& what) { return verify(what, rigs::certificate_file("ca"), nullptr); }

    tests::TemporaryFolder folder;
    Typeface typeface = letters_to_sign();
    Document document{typeface, {"Tự kiểm tra", "Bưu điện Mẫu", from_vietnam({2026, 11, 21, 9, 30, 0})}};
    Bytes unsigned_bytes, bytes;
};

TEST_F(PdfSignature, is_valid_to_a_stranger) {
    const auto said = output_of("pdfsig -nocert " + written(bytes));
    EXPECT_NE(said.find("Signature Validation: Signature is Valid."), std::string::npos) << said;
    EXPECT_NE(said.find("Signer Certificate Common Name: kiosk-0001"), std::string::npos) << said;
    EXPECT_NE(said.find("Total document signed"), std::string::npos) << said;
    EXPECT_NE(said.find("adbe.pkcs7.detached"), std::string::npos) << said;
}

TEST_F(PdfSignature, leaves_the_document_sound_and_what_was_signed_as_it_was) {
    EXPECT_TRUE(std::equal(unsigned_bytes.begin(), unsigned_bytes.end(), bytes.begin()));
    const std::string file = written(bytes);
    EXPECT_NE(output_of("qpdf --check " + file).find("No syntax or stream encoding errors found"), std::string::npos);
    EXPECT_NE(output_of("pdftotext " + file + " -").find("Trang 2"), std::string::npos);
}

TEST_F(PdfSignature, names_who_signed) {
    std::string signer;
    const auto good = verify(bytes, rigs::certificate_file("ca"), &signer);
    ASSERT_TRUE(good) << good.error().detail;
    EXPECT_EQ(signer, rigs::certificate("kiosk").fingerprint());
}

TEST_F(PdfSignature, is_broken_by_any_changed_byte) {
    const std::size_t before = unsigned_bytes.size() / 2, range = text_of(bytes).rfind("/ByteRange") + 15;
    const std::size_t signature = text_of(bytes).rfind("/Contents <") + 600, after = bytes.size() - 3;
    for (const std::size_t place : {std::size_t{9}, before, range, signature, after}) {
        Bytes changed = bytes;
        changed[place] = changed[place] == '1' ? '2' : '1';
        EXPECT_FALSE(verified(changed)) << place;
    }
    Bytes changed = bytes;
    changed[before] ^= 1;
    EXPECT_EQ(output_of("pdfsig -nocert " + written(changed)).find("Signature is Valid."), std::string::npos);
}

TEST_F(PdfSignature, covers_the_file_to_its_end) {
    Bytes longer = bytes;
    for (const char letter : std::string_view("7 0 obj\n<< >>\nendobj\n")) longer.push_back(static_cast<std::uint8_t>(letter));
    EXPECT_FALSE(verified(longer));
}

TEST_F(PdfSignature, of_a_stranger_is_not_believed) {
    const auto other = sign(unsigned_bytes, {"kiosk-0001", "", "", {}}, rigs::credential("stranger"));
    ASSERT_TRUE(other);
    EXPECT_EQ(verified(*other).error().fault, Fault::denied);
}

TEST_F(PdfSignature, needs_a_document_without_one) {
    EXPECT_EQ(verified(unsigned_bytes).error().fault, Fault::malformed);
    EXPECT_EQ(sign(bytes, {}, rigs::credential("kiosk")).error().fault, Fault::malformed);
    EXPECT_EQ(sign({'%', 'P', 'D', 'F'}, {}, rigs::credential("kiosk")).error().fault, Fault::malformed);
}

}  // namespace
}  // namespace platform::pdf
