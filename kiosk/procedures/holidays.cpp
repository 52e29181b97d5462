#include "kiosk/procedures/holidays.h"

#include <algorithm>

#include "kiosk/procedures/dates.h"
#include "kiosk/procedures/shared_file.h"
#include "kiosk/procedures/sources.h"

namespace kiosk::procedures {

using platform::Date;

class Holidays::Reader {
public:
    explicit Reader(Holidays& into) : into_(into) {}

    void read(ObjectReader& reader) {
        sources_ = read_sources(reader);
        reader.each_object("every_year", Need::required, [&](ObjectReader& day) { read_yearly(day); });
        reader.each_object("years", Need::required, [&](ObjectReader& year) { read_year(year); });
    }

private:
    void read_yearly(ObjectReader& reader) {
        Yearly out;
        const std::string day = reader.text("day", Need::required);
        const auto date = from_iso("2024-" + day);  // a leap year
        if (date)
            std::tie(out.month, out.day) = std::pair(date->month, date->day);
        else if (!day.empty())
            reader.wrong(reader.place("day"), "is not a day of the year", "write month and day: 04-30");
        out.from = static_cast<int>(reader.number("from", Need::optional, first_year, last_year).value_or(0));
        out.name = reader.localised("name", Need::required);
        out.verified = is_verified(sources_, read_source_key(reader, sources_));
        into_.every_year_.push_back(std::move(out));
    }

    void read_year(ObjectReader& reader) {
        const int year = static_cast<int>(reader.number("year", Need::required, first_year, last_year).value_or(0));
        const bool verified = is_verified(sources_, read_source_key(reader, sources_));
        if (year != 0 && !into_.verified_.emplace(year, verified).second)
            reader.wrong(reader.place("year"), "stands there twice", "put both lists together");
        reader.each_object("off", Need::required, [&](ObjectReader& off) { read_off(off, year); });
        reader.each("work", Need::optional, [&](const nlohmann::json& item, const nlohmann::json::json_pointer& place) {
            const auto date = item.is_string() ? from_iso(item.get<std::string>()) : std::nullopt;
            if (!date || date->year != year)
                reader.wrong(place, "is not a date of this year", "write it as 2026-11-21");
            else if (!is_weekend(*date) || into_.name_of(*date) != nullptr)
                reader.wrong(place, "is a working day or a holiday", "name the Saturday or Sunday that is worked");
            else if (!into_.work_.insert(*date).second)
                reader.wrong(place, "stands there twice", "keep one");
        });
    }

    void read_off(ObjectReader& reader, int year) {
        const auto first = reader.date("first", Need::required);
        const auto last = reader.date("last", Need::optional).value_or(first.value_or(Date{}));
        const Localised name = reader.localised("name", Need::required);
        if (!first) return;
        if (first->year != year || last.year != year || last < *first)
            return reader.wrong(reader.place(), "does not lie in this year, first to last", "write the dates of this year, in order");
        for (Date day = *first; day <= last; day = days_later(day, 1)) {
            if (into_.name_of(day) != nullptr)
                reader.wrong(reader.place(), to_iso(day) + " is a holiday already", "name each day once");
            else
                into_.off_.emplace(day, name);
        }
    }

    static constexpr int first_year = 2000, last_year = 2100;
    Sources sources_;
    Holidays& into_;
};

Holidays Holidays::parse(std::string_view json, const std::string& file_name, std::vector<Mistake>& mistakes) {
    Holidays out;
    read_shared_file(json, file_name, mistakes, [&](ObjectReader& reader) { Reader(out).read(reader); });
    return out;
}

const Localised* Holidays::name_of(const Date& date) const {
    if (const auto found = off_.find(date); found != off_.end()) return &found->second;
    const auto yearly = std::find_if(every_year_.begin(), every_year_.end(), [&](const Yearly& day) { return day.falls_on(date); });
    return yearly == every_year_.end() ? nullptr : &yearly->name;
}

bool Holidays::is_working(const Date& date) const { return work_.contains(date) || (!is_weekend(date) && name_of(date) == nullptr); }

bool Holidays::is_sure_of(int year) const {
    const auto list = verified_.find(year);
    return list != verified_.end() && list->second &&
           std::all_of(every_year_.begin(), every_year_.end(), [&](const Yearly& day) { return day.verified || year < day.from; });
}

}  // namespace kiosk::procedures
