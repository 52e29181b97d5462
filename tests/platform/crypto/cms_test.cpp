#include "platform/crypto/cms.h"

#include <gtest/gtest.h>
#include <openssl/err.h>

#include "tests/rigs/pki/pki.h"
#include "tests/rigs/pki/scratch.h"

namespace platform::crypto {
namespace {

using rigs::certificate;
using rigs::certificate_file;
using rigs::credential;
using rigs::key_file;

// Bytes that a text mode would spoil, longer than OpenSSL's buffers.
Bytes odd_content() {
    Bytes content(100'003);
    for (std::size_t i = 0; i < content.size(); ++i) content[i] = static_cast<std::uint8_t>(i * i >> 3);
    content[10] = '\n';
    content[11] = '\0';
    return content;
}

template <class T>
Fault fault_of(const Result<T>& result) {
    EXPECT_EQ(ERR_peek_error(), 0u) << "OpenSSL's queue was left full";
    return result ? Fault::cancelled : result.error().fault;
}

template <class A, class B>
bool same(const A& a, const B& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

TEST(Cms, verifies_what_it_signed) {
    const Bytes content = odd_content();
    std::string signer;
    const auto read = verify(sign(content, credential("kiosk")).value(), certificate_file("ca"), &signer);
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_TRUE(same(*read, content));
    EXPECT_EQ(signer, certificate("kiosk").fingerprint());
}

TEST(Cms, verifies_a_signature_beside_its_content) {
    Bytes content = odd_content();
    const Bytes signature = sign_detached(content, credential("kiosk")).value();
    EXPECT_LT(signature.size(), 4096u) << "the content is not inside";
    std::string signer;
    EXPECT_TRUE(verify_detached(signature, content, certificate_file("ca"), &signer));
    EXPECT_EQ(signer, certificate("kiosk").fingerprint());
    EXPECT_EQ(fault_of(verify(signature, certificate_file("ca"), nullptr)), Fault::malformed);
    content[content.size() / 2] ^= 1;
    const auto changed = verify_detached(signature, content, certificate_file("ca"), nullptr);
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().fault, Fault::denied);
    EXPECT_EQ(ERR_peek_error(), 0u);
    const auto inside = sign(content, credential("kiosk")).value();
    EXPECT_EQ(verify_detached({inside.data(), inside.size()}, content, certificate_file("ca"), nullptr).error().fault, Fault::malformed);
}

TEST(Cms, decrypts_what_it_encrypted) {
    const Bytes content = odd_content();
    const auto read = decrypt(encrypt(content, certificate("portal-seal")).value(), credential("portal-seal"));
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_TRUE(same(*read, content));
}

TEST(Cms, carries_no_content_at_all) {
    EXPECT_TRUE(decrypt(encrypt({}, certificate("portal-seal")).value(), credential("portal-seal"))->empty());
    EXPECT_TRUE(verify(sign({}, credential("kiosk")).value(), certificate_file("ca"), nullptr)->empty());
}

TEST(Cms, is_opened_by_the_openssl_command_line_alone) {
    const rigs::Scratch scratch;
    const Bytes content = odd_content();
    scratch.write("sealed", encrypt(sign(content, credential("kiosk")).value(), certificate("portal-seal")).value());
    ASSERT_EQ(scratch.run("openssl cms -decrypt -inform DER -in sealed -inkey " + key_file("portal-seal") + " -recip " +
                          certificate_file("portal-seal") + " -out signed -binary"),
              0)
        << scratch.read("said");
    ASSERT_EQ(
        scratch.run("openssl cms -verify -inform DER -in signed -CAfile " + certificate_file("ca") + " -purpose any -binary -out opened"),
        0)
        << scratch.read("said");
    EXPECT_TRUE(same(scratch.read("opened"), text_of(content)));
}

TEST(Cms, opens_what_the_openssl_command_line_sealed) {
    const rigs::Scratch scratch;
    scratch.write("plain", odd_content());
    ASSERT_EQ(
        scratch.run("openssl cms -sign -binary -nodetach -outform DER -in plain -signer " + certificate_file("kiosk") + " -inkey " +
                    key_file("kiosk") + " -out signed && openssl cms -encrypt -binary -aes-256-gcm -outform DER -in signed -out sealed " +
                    certificate_file("portal-seal")),
        0)
        << scratch.read("said");
    const auto opened = decrypt(bytes_of(scratch.read("sealed")), credential("portal-seal"));
    ASSERT_TRUE(opened) << opened.error().detail;
    const auto read = verify(*opened, certificate_file("ca"), nullptr);
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_TRUE(same(*read, odd_content()));
}

TEST(Cms, uses_the_algorithms_it_promises) {
    const rigs::Scratch scratch;
    const auto signed_data = sign(bytes_of("x"), credential("kiosk")).value();
    scratch.write("signed", signed_data);
    scratch.write("sealed", encrypt(signed_data, certificate("portal-seal")).value());
    ASSERT_EQ(scratch.run("openssl cms -cmsout -print -inform DER -in signed"), 0);
    const std::string of_signed = scratch.read("said");
    EXPECT_NE(of_signed.find("ecdsa-with-SHA256"), of_signed.npos);
    EXPECT_EQ(of_signed.find("S/MIME Capabilities"), of_signed.npos);
    ASSERT_EQ(scratch.run("openssl cms -cmsout -print -inform DER -in sealed"), 0);
    const std::string of_sealed = scratch.read("said");
    for (const char* part : {"id-smime-ct-authEnvelopedData", "d.kari", "aes-256-gcm", "dhSinglePass-stdDH-sha256kdf-scheme"}) {
        EXPECT_NE(of_sealed.find(part), of_sealed.npos) << part;
    }
}

TEST(Cms, opens_to_the_same_content_or_not_at_all_when_a_byte_was_changed) {
    const Bytes sealed = encrypt(bytes_of("Nguyễn Văn An"), certificate("portal-seal")).value();
    std::size_t opened_still = 0;
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        Bytes changed = sealed;
        changed[i] ^= 0x01;
        const auto opened = decrypt(changed, credential("portal-seal"));
        EXPECT_TRUE(!opened || text_of(*opened) == "Nguyễn Văn An") << i;
        if (opened) ++opened_still;
    }
    EXPECT_LT(opened_still, 10u);  // version numbers, which no key depends on
}

TEST(Cms, refuses_changed_content_and_a_changed_tag) {
    const Bytes sealed = encrypt(bytes_of("Nguyễn Văn An"), certificate("portal-seal")).value();
    for (const std::size_t from_end : {1, 16, 20}) {
        Bytes changed = sealed;
        changed[sealed.size() - from_end] ^= 0x01;
        EXPECT_EQ(fault_of(decrypt(changed, credential("portal-seal"))), Fault::denied) << from_end;
    }
}

TEST(Cms, refuses_a_signature_over_changed_content) {
    auto signed_data = sign(bytes_of("fee 200000"), credential("kiosk")).value();
    const auto place = text_of(signed_data).find("fee 200000");
    ASSERT_NE(place, std::string_view::npos);
    signed_data[place + 4] = '1';
    EXPECT_EQ(fault_of(verify(signed_data, certificate_file("ca"), nullptr)), Fault::denied);
}

TEST(Cms, opens_for_no_other_receiver) {
    const Bytes sealed = encrypt(bytes_of("x"), certificate("portal-seal")).value();
    EXPECT_EQ(fault_of(decrypt(sealed, credential("kiosk"))), Fault::denied);
}

TEST(Cms, refuses_a_strangers_signature) {
    const auto signed_data = sign(bytes_of("x"), credential("stranger")).value();
    EXPECT_EQ(fault_of(verify(signed_data, certificate_file("ca"), nullptr)), Fault::denied);
}

TEST(Cms, refuses_a_signer_whose_certificate_is_not_for_signing) {
    const auto signed_data = sign(bytes_of("x"), credential("portal-seal")).value();
    EXPECT_EQ(fault_of(verify(signed_data, certificate_file("ca"), nullptr)), Fault::denied);
}

TEST(Cms, refuses_a_signer_whose_certificate_has_expired) {
    const auto signed_data = sign(bytes_of("x"), credential("expired-catalogue")).value();
    EXPECT_EQ(fault_of(verify(signed_data, certificate_file("ca"), nullptr)), Fault::denied);
}

TEST(Cms, refuses_what_is_something_else) {
    const auto signed_data = sign(bytes_of("x"), credential("kiosk")).value();
    const auto sealed = encrypt(bytes_of("x"), certificate("portal-seal")).value();
    EXPECT_EQ(fault_of(decrypt(signed_data, credential("portal-seal"))), Fault::malformed);
    EXPECT_EQ(fault_of(verify(sealed, certificate_file("ca"), nullptr)), Fault::malformed);
    EXPECT_EQ(fault_of(decrypt(bytes_of("nonsense"), credential("portal-seal"))), Fault::malformed);
    EXPECT_EQ(fault_of(decrypt({}, credential("portal-seal"))), Fault::malformed);
    Bytes longer = sealed;
    longer.push_back(0);
    EXPECT_EQ(fault_of(decrypt(longer, credential("portal-seal"))), Fault::malformed);
}

TEST(Cms, refuses_encryption_that_nobody_can_check) {
    const rigs::Scratch scratch;
    scratch.write("plain", bytes_of("x"));
    ASSERT_EQ(
        scratch.run("openssl cms -encrypt -binary -aes-256-cbc -outform DER -in plain -out sealed " + certificate_file("portal-seal")), 0);
    EXPECT_EQ(fault_of(decrypt(bytes_of(scratch.read("sealed")), credential("portal-seal"))), Fault::malformed);
}

TEST(Cms, refuses_a_signature_without_content) {
    const rigs::Scratch scratch;
    scratch.write("plain", bytes_of("x"));
    ASSERT_EQ(scratch.run("openssl cms -sign -binary -outform DER -in plain -signer " + certificate_file("kiosk") + " -inkey " +
                          key_file("kiosk") + " -out signed"),
              0);
    EXPECT_EQ(fault_of(verify(bytes_of(scratch.read("signed")), certificate_file("ca"), nullptr)), Fault::malformed);
}

}  // namespace
}  // namespace platform::crypto
