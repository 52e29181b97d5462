#include "kiosk/dossier/seal.h"

#include <gtest/gtest.h>

#include "platform/crypto/cms.h"
#include "platform/crypto/digest.h"
#include "tests/rigs/pki/pki.h"
#include "tests/rigs/pki/scratch.h"

namespace kiosk::dossier {
namespace {

using rigs::certificate_file;
using rigs::key_file;

constexpr std::string_view content = "099190000001 Trần Thị Bích Ngọc";

Package pretend_package() {
    return {.id = "019ab000-0000-7000-8000-000000000001",
            .reference = "K7Q2-9XMD-T",
            .zip = platform::SecretBytes(content.begin(), content.end())};
}

Sealed sealed_by(const std::string& kiosk) {
    return Sealer(rigs::credential(kiosk), rigs::certificate("portal-seal")).seal(pretend_package()).value();
}

std::string open_command() {
    return "openssl cms -decrypt -inform DER -in dossier.cms -inkey " + key_file("portal-seal") + " -recip " +
           certificate_file("portal-seal") + " -out signed.der -binary";
}

std::string judge_command() {
    return "openssl cms -verify -inform DER -in signed.der -CAfile " + certificate_file("ca") + " -purpose any -binary -out dossier.zip";
}

TEST(Sealed, keeps_the_name_of_its_dossier) {
    const Sealed sealed = sealed_by("kiosk");
    EXPECT_EQ(sealed.id(), "019ab000-0000-7000-8000-000000000001");
    EXPECT_EQ(sealed.reference(), "K7Q2-9XMD-T");
    EXPECT_EQ(sealed.sha256(), platform::hex(platform::crypto::sha256(sealed.bytes())));
}

TEST(Sealed, shows_nothing_of_what_is_inside) {
    const Sealed sealed = sealed_by("kiosk");
    const std::string_view bytes = platform::text_of(sealed.bytes());
    EXPECT_EQ(bytes.find("099190000001"), bytes.npos);
    EXPECT_EQ(bytes.find("kiosk-0001"), bytes.npos);
}

TEST(Sealed, is_opened_and_judged_by_the_openssl_command_line) {
    const rigs::Scratch scratch;
    scratch.write("dossier.cms", sealed_by("kiosk").bytes());
    ASSERT_EQ(scratch.run(open_command()), 0) << scratch.read("said");
    ASSERT_EQ(scratch.run(judge_command()), 0) << scratch.read("said");
    EXPECT_EQ(scratch.read("dossier.zip"), content);
}

TEST(Sealed, is_refused_when_a_strangers_kiosk_signed_it) {
    const rigs::Scratch scratch;
    scratch.write("dossier.cms", sealed_by("stranger").bytes());
    ASSERT_EQ(scratch.run(open_command()), 0) << scratch.read("said");
    EXPECT_NE(scratch.run(judge_command()), 0);
}

TEST(Sealed, is_refused_when_a_byte_was_changed) {
    const Sealed sealed = sealed_by("kiosk");
    platform::Bytes changed(sealed.bytes().begin(), sealed.bytes().end());
    changed[changed.size() / 2] ^= 0x01;
    const rigs::Scratch scratch;
    scratch.write("dossier.cms", changed);
    EXPECT_NE(scratch.run(open_command()), 0);
    EXPECT_FALSE(platform::crypto::decrypt(changed, rigs::credential("portal-seal")));
}

TEST(Sealed, is_not_opened_by_the_kiosk_that_sealed_it) {
    EXPECT_FALSE(platform::crypto::decrypt(sealed_by("kiosk").bytes(), rigs::credential("kiosk")));
}

TEST(Sealed, is_never_the_same_twice) { EXPECT_NE(sealed_by("kiosk").sha256(), sealed_by("kiosk").sha256()); }

}  // namespace
}  // namespace kiosk::dossier
