// Reads a condition of a procedure file.
#pragma once
#include "kiosk/procedures/condition.h"
#include "kiosk/procedures/object_reader.h"

namespace kiosk::procedures {

// What a file may ask of an answer.
using ConditionWord = std::pair<std::string_view, Condition::Test>;
std::span<const ConditionWord> condition_words();

Condition read_condition(const nlohmann::json& item, const nlohmann::json::json_pointer& at, MistakeList& mistakes);
// The key's condition, or one that always holds.
Condition read_condition_if_there(ObjectReader& reader, std::string_view key);

}  // namespace kiosk::procedures
