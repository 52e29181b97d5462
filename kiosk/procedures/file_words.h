// What a procedure's file calls the kinds of things: the words of kiosk/procedures/procedure.schema.json.
#pragma once
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "kiosk/procedures/procedure.h"

namespace kiosk::procedures {

template <class Enum, std::size_t n>
using Names = std::array<std::pair<std::string_view, Enum>, n>;

inline constexpr Names<Mode, 3> mode_names{{{"here", Mode::here}, {"booking", Mode::booking}, {"in_person", Mode::in_person}}};
inline constexpr Names<Level, 3> level_names{{{"full", Level::full}, {"partial", Level::partial}, {"none", Level::none}}};
inline constexpr Names<DeliveryKind, 4> delivery_names{{{"post", DeliveryKind::post},
                                                        {"post_office", DeliveryKind::post_office},
                                                        {"agency", DeliveryKind::agency},
                                                        {"electronic", DeliveryKind::electronic}}};
inline constexpr Names<Original, 3> original_names{
    {{"scan", Original::scan}, {"show", Original::show}, {"hand_over", Original::hand_over}}};
inline constexpr Names<FieldKind, 14> kind_names{{{"text", FieldKind::text},
                                                  {"name", FieldKind::name},
                                                  {"date", FieldKind::date},
                                                  {"choice", FieldKind::choice},
                                                  {"choices", FieldKind::choices},
                                                  {"place", FieldKind::place},
                                                  {"address", FieldKind::address},
                                                  {"phone", FieldKind::phone},
                                                  {"email", FieldKind::email},
                                                  {"id_number", FieldKind::id_number},
                                                  {"licence_number", FieldKind::licence_number},
                                                  {"number", FieldKind::number},
                                                  {"money", FieldKind::money},
                                                  {"paper", FieldKind::paper}}};
inline constexpr Names<Prefill::Card, 7> card_names{{{"id_number", Prefill::Card::id_number},
                                                     {"old_number", Prefill::Card::old_number},
                                                     {"full_name", Prefill::Card::full_name},
                                                     {"birth", Prefill::Card::birth},
                                                     {"sex", Prefill::Card::sex},
                                                     {"address", Prefill::Card::address},
                                                     {"issued", Prefill::Card::issued}}};

template <class Enum, std::size_t n>
std::string_view name_of(const Names<Enum, n>& names, Enum value) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto& name) { return name.second == value; });
    return found == names.end() ? std::string_view() : found->first;
}

}  // namespace kiosk::procedures
