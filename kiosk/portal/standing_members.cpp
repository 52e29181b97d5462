#include "kiosk/portal/standing_members.h"

#include <array>

namespace kiosk::portal {
namespace {

constexpr std::int64_t most_dong = 1'000'000'000'000;
// In the order of their enums.
constexpr std::array<std::string_view, 4> payment_words{"due", "paid", "expired", "withdrawn"};
constexpr std::array<std::string_view, 7> parcel_words{"ordered",   "collected",     "in_transit", "out_for_delivery",
                                                       "delivered", "not_delivered", "returned"};
constexpr std::array<std::string_view, 2> direction_words{"papers", "result"};
constexpr std::array<std::string_view, 4> delivery_words{"agency", "post_office", "post", "electronic"};

int state_of(Members& members) { return static_cast<int>(members.number("state", 1, 10)); }

SupplementRequest request_of(Members members) {
    SupplementRequest out;
    out.request_id = members.text("request_id");
    members.each("items", [&](Members& item) { out.items.push_back({item.text("key"), item.text_if_there("name"), item.text("reason")}); });
    out.deadline = members.day("deadline");
    out.asked_at = members.moment("asked_at");
    return out;
}

Parcel parcel_of(Members& members) {
    Parcel out;
    out.direction = static_cast<ParcelDirection>(members.one_of("direction", direction_words));
    out.tracking_number = members.text("tracking_number");
    out.postage = members.number("postage", 0, most_dong);
    members.each("steps", [&](Members& step) {
        out.steps.push_back({static_cast<ParcelState>(step.one_of("state", parcel_words)), step.moment("at"), step.text_if_there("place")});
    });
    return out;
}

AppointmentSlip slip_of(Members members) {
    AppointmentSlip out;
    out.agency_header = members.texts("agency_header");
    out.receiving_unit = members.text("receiving_unit");
    out.dossier_code = members.text("dossier_code");
    out.place = members.text("place");
    out.issued_at = members.moment("issued_at");
    out.applicant = members.any_text("applicant");
    out.id_number = members.any_text("id_number");
    out.content = members.text("content");
    members.each("documents", [&](Members& document) {
        const auto count = [&](const char* name) { return static_cast<int>(document.number(name, 0, 1000)); };
        out.documents.push_back({document.text("name"), count("originals"), count("certified"), count("copies")});
    });
    out.sets = static_cast<int>(members.number("sets", 1, 1000));
    out.statutory_days = static_cast<int>(members.number("statutory_days", 0, 10000));
    out.received_at = members.moment("received_at");
    out.due_at = members.moment("due_at");
    out.lookup_note = members.any_text("lookup_note");
    out.delivery = delivery_words[members.one_of("delivery", delivery_words)];
    out.receiver = members.text("receiver");
    return out;
}

void read_procedure(Members members, Standing& out) {
    out.procedure_code = members.text("code");
    out.procedure_version = members.any_text("version");
    out.procedure_name = {members.any_text("vi"), members.any_text("en")};
}

void read_progress(Members& members, Standing& out) {
    members.each("history", [&](Members& line) { out.history.push_back({state_of(line), line.moment("at"), line.text_if_there("note")}); });
    if (members.has("due_at")) out.due_at = members.moment("due_at");
    out.overdue = members.flag("overdue");
    if (members.has("delay")) {
        Members delay = members.object("delay");
        out.delay = Delay{delay.moment("old_due"), delay.text("reason")};
    }
    out.reason = members.text_if_there("reason");
}

void read_result(Members members, Standing& out) {
    out.result = ResultReady{members.text("place"), std::nullopt};
    if (members.has("until")) out.result->until = members.day("until");
}

}  // namespace

PaymentOrder order_of(Members members) {
    PaymentOrder out;
    out.payment_id = members.text("payment_id");
    out.amount = members.number("amount", 0, most_dong);
    out.bank_bin = members.text("bank_bin");
    out.account = members.text("account");
    out.account_name = members.text("account_name");
    out.purpose = members.text("purpose");
    out.expires_at = members.moment("expires_at");
    return out;
}

Payment payment_of(Members members) {
    Payment out;
    out.order = order_of(members.object("order"));
    out.status = static_cast<PaymentStatus>(members.one_of("status", payment_words));
    if (out.status != PaymentStatus::paid) return out;
    out.receipt_number = members.text("receipt_number");
    out.paid_at = members.moment("paid_at");
    return out;
}

Standing standing_of(Members members) {
    Standing out;
    out.id = members.text("id");
    out.reference = members.text("reference");
    out.dossier_code = members.any_text("dossier_code");
    read_procedure(members.object("procedure"), out);
    out.state = state_of(members);
    out.received_at = members.moment("received_at");
    read_progress(members, out);
    Members agency = members.object("agency");
    out.agency = agency.text("name");
    out.hotline = agency.text("hotline");
    if (members.has("supplement")) out.supplement = request_of(members.object("supplement"));
    if (members.has("payment")) out.payment = payment_of(members.object("payment"));
    if (members.has("result")) read_result(members.object("result"), out);
    members.each("parcels", [&](Members& parcel) { out.parcels.push_back(parcel_of(parcel)); });
    if (members.has("appointment_slip")) out.appointment_slip = slip_of(members.object("appointment_slip"));
    return out;
}

const char* name_of(PaymentStatus status) { return payment_words[static_cast<std::size_t>(status)].data(); }

}  // namespace kiosk::portal
