#include "platform/json_writer.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "platform/bytes.h"

namespace platform {
namespace {

std::string written(JsonWriter& json) { return std::string(text_of(json.take().value())); }

TEST(JsonWriter, writes_what_another_reader_understands) {
    JsonWriter json;
    json.begin_object().pair("name", "Nguyễn Văn Mẫu").key("empty").begin_object().end_object();
    json.key("list").begin_array().text("a").begin_array().end_array().begin_object().pair("b", Secret("c")).end_object().end_array();
    json.end_object();
    const auto read = nlohmann::json::parse(written(json));
    EXPECT_EQ(read, nlohmann::json::parse(R"({"name":"Nguyễn Văn Mẫu","empty":{},"list":["a",[],{"b":"c"}]})"));
}

TEST(JsonWriter, escapes_every_byte_that_needs_it) {
    std::string all;
    for (char c = 0; c < 0x7F; ++c) all += c;
    JsonWriter json;
    json.begin_array().text(all).end_array();
    EXPECT_EQ(nlohmann::json::parse(written(json))[0].get<std::string>(), all);
}

TEST(JsonWriter, refuses_text_that_is_not_utf8) {
    JsonWriter json;
    json.begin_array().text("\xC3").end_array();
    EXPECT_EQ(json.take().error().fault, Fault::malformed);
}

}  // namespace
}  // namespace platform
