#include "platform/crypto/keys.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "platform/crypto/cms.h"
#include "tests/rigs/pki/pki.h"
#include "tests/rigs/pki/scratch.h"

namespace platform::crypto {
namespace {

using rigs::certificate_file;
using rigs::key_file;

Fault fault_of(const Result<Credential>& result) { return result ? Fault::cancelled : result.error().fault; }

TEST(Credential, loads_a_certificate_with_its_key) {
    const auto credential = Credential::load(certificate_file("kiosk"), key_file("kiosk"));
    ASSERT_TRUE(credential) << credential.error().detail;
    EXPECT_EQ(credential->certificate().subject(), "CN=kiosk-0001,O=Tram test");
}

TEST(Certificate, knows_until_when_it_is_good) {
    const rigs::Scratch scratch;
    const auto left = std::chrono::floor<std::chrono::seconds>(rigs::certificate("kiosk").not_after() - std::chrono::system_clock::now());
    const auto ends_within = [&](std::chrono::seconds time) {
        const std::string check = "openssl x509 -noout -in " + certificate_file("kiosk") + " -checkend " + std::to_string(time.count());
        return scratch.run(check) != 0;
    };
    EXPECT_FALSE(ends_within(left - std::chrono::minutes(5)));
    EXPECT_TRUE(ends_within(left + std::chrono::minutes(5)));
}

TEST(Credential, to_throw_away_opens_what_was_sealed_for_it_and_is_never_the_same) {
    const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const auto one = Credential::throw_away(now), other = Credential::throw_away(now);
    ASSERT_TRUE(one && other) << one.error().detail;
    const Bytes sealed = encrypt(bytes_of("trial"), one->certificate()).value();
    EXPECT_EQ(decrypt(sealed, *one)->size(), 5u);
    EXPECT_FALSE(decrypt(sealed, *other));
    EXPECT_NE(one->certificate().fingerprint(), other->certificate().fingerprint());
    EXPECT_LE(one->certificate().not_after(), now + std::chrono::hours(1));
}

TEST(Credential, refuses_a_key_file_that_others_may_read) {
    const rigs::Scratch scratch;
    ASSERT_EQ(scratch.run("cp " + key_file("kiosk") + " key"), 0);
    for (const mode_t mode : {0640, 0604, 0620, 0660}) {
        ASSERT_EQ(::chmod(scratch.path("key").c_str(), mode), 0);
        EXPECT_EQ(fault_of(Credential::load(certificate_file("kiosk"), scratch.path("key"))), Fault::denied) << std::oct << mode;
    }
    ASSERT_EQ(::chmod(scratch.path("key").c_str(), 0400), 0);
    EXPECT_TRUE(Credential::load(certificate_file("kiosk"), scratch.path("key")));
}

TEST(Credential, refuses_the_key_of_another_certificate) {
    EXPECT_EQ(fault_of(Credential::load(certificate_file("kiosk"), key_file("stranger"))), Fault::denied);
}

TEST(Credential, says_when_a_file_is_missing) {
    EXPECT_EQ(fault_of(Credential::load(certificate_file("kiosk"), "/nowhere/key")), Fault::not_found);
    EXPECT_EQ(fault_of(Credential::load("/nowhere/pem", key_file("kiosk"))), Fault::not_found);
}

TEST(Credential, refuses_bytes_that_are_no_key) {
    const rigs::Scratch scratch;
    ASSERT_EQ(scratch.run("umask 077; echo nonsense > key"), 0);
    EXPECT_EQ(fault_of(Credential::load(certificate_file("kiosk"), scratch.path("key"))), Fault::malformed);
    EXPECT_EQ(fault_of(Credential::load(scratch.path("key"), key_file("kiosk"))), Fault::malformed);
}

TEST(Credential, refuses_a_key_of_another_curve) {
    const rigs::Scratch scratch;
    ASSERT_EQ(scratch.run("umask 077; openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out key"), 0);
    EXPECT_EQ(fault_of(Credential::load(certificate_file("kiosk"), scratch.path("key"))), Fault::malformed);
}

TEST(Credential, never_asks_for_a_passphrase) {
    const rigs::Scratch scratch;
    ASSERT_EQ(scratch.run("umask 077; openssl pkey -in " + key_file("kiosk") + " -aes256 -passout pass:secret -out key"), 0);
    EXPECT_EQ(fault_of(Credential::load(certificate_file("kiosk"), scratch.path("key"))), Fault::malformed);
}

TEST(Certificate, has_the_fingerprint_that_openssl_prints) {
    const rigs::Scratch scratch;
    ASSERT_EQ(scratch.run("openssl x509 -in " + certificate_file("kiosk") + " -outform DER | sha256sum"), 0);
    EXPECT_EQ(rigs::certificate("kiosk").fingerprint(), scratch.read("said").substr(0, 64));
}

}  // namespace
}  // namespace platform::crypto
