// A dossier's standing as the contract writes it.
#include "tests/rigs/portal/standing.h"
#include "tests/rigs/portal/states.h"

namespace portal {
namespace {

using nlohmann::json;

// Members that the contract knows only with a value.
void put_if(json& object, const char* name, const std::string& value) {
    if (!value.empty()) object[name] = value;
}

json history_json(const Standing& standing) {
    json lines = json::array();
    for (const HistoryLine& line : standing.history) {
        lines.push_back({{"state", line.state}, {"at", line.at}});
        put_if(lines.back(), "note", line.note);
    }
    return lines;
}

json request_json(const SupplementRequest& request) {
    json items = json::array();
    for (const MissingPaper& item : request.items) {
        items.push_back({{"key", item.key}, {"reason", item.reason}});
        put_if(items.back(), "name", item.name);
    }
    return {{"request_id", request.id}, {"items", items}, {"deadline", request.deadline}, {"asked_at", request.asked_at}};
}

json parcels_json(const std::vector<Parcel>& parcels) {
    json out = json::array();
    for (const Parcel& parcel : parcels) {
        json steps = json::array();
        for (const ParcelStep& step : parcel.steps) {
            steps.push_back({{"state", step.state}, {"at", step.at}});
            put_if(steps.back(), "place", step.place);
        }
        out.push_back(
            {{"direction", parcel.direction}, {"tracking_number", parcel.tracking_number}, {"postage", parcel.postage}, {"steps", steps}});
    }
    return out;
}

json documents_json(const Standing& standing, const Procedures& procedures) {
    const auto procedure = procedures.find(standing.procedure_code);
    json out = json::array();
    for (const Document& document : standing.documents) {
        const std::string name = procedure == procedures.end() ? document.key : procedure->second.paper(document.key).vi;
        out.push_back({{"name", name}, {"originals", 0}, {"certified", 0}, {"copies", 1}});
    }
    return out;
}

std::string content_of(const Standing& standing, const Procedures& procedures) {
    const std::string name = name_of(procedures, standing.procedure_code).vi;
    return name.empty() ? standing.procedure_code : name + " (" + standing.procedure_code + ")";
}

// The fields of form 01. What came from a kiosk is a copy, never an original.
json slip_json(const Standing& standing, const Procedures& procedures, const AgencyName& agency) {
    return {{"agency_header", agency.header},
            {"receiving_unit", agency.unit},
            {"dossier_code", standing.dossier_code},
            {"place", agency.place},
            {"issued_at", standing.accepted_at},
            {"applicant", standing.applicant},
            {"id_number", standing.id_number},
            {"content", content_of(standing, procedures)},
            {"documents", documents_json(standing, procedures)},
            {"sets", 1},
            {"statutory_days", standing.working_days},
            {"received_at", standing.received_at},
            {"due_at", standing.due_at},
            {"lookup_note", "Tra cứu bằng mã QR trên phiếu, tại máy của bưu điện hoặc gọi " + agency.hotline},
            {"delivery", standing.delivery == "collect" ? "agency" : standing.delivery},
            {"receiver", standing.officer}};
}

}  // namespace

json order_as_json(const Payment& payment, const Bank& bank) {
    return {{"payment_id", payment.id},        {"amount", payment.amount},          {"bank_bin", bank.bin},
            {"account", bank.account},         {"account_name", bank.account_name}, {"purpose", payment.purpose},
            {"expires_at", payment.expires_at}};
}

json as_json(const Payment& payment, const Bank& bank) {
    json out{{"order", order_as_json(payment, bank)}, {"status", payment.status}};
    put_if(out, "receipt_number", payment.receipt_number);
    put_if(out, "paid_at", payment.paid_at);
    return out;
}

json as_json(const Standing& standing, const Procedures& procedures, const AgencyName& agency, const Bank& bank) {
    const ProcedureName name = name_of(procedures, standing.procedure_code);
    json out{{"id", standing.id},
             {"reference", standing.reference},
             {"dossier_code", standing.dossier_code},
             {"procedure", {{"code", standing.procedure_code}, {"version", standing.procedure_version}, {"vi", name.vi}, {"en", name.en}}},
             {"state", standing.state},
             {"received_at", standing.received_at},
             {"history", history_json(standing)},
             {"overdue", standing.overdue},
             {"agency", {{"name", agency.header.back()}, {"hotline", agency.hotline}}},
             {"parcels", parcels_json(standing.parcels)}};
    put_if(out, "due_at", standing.due_at);
    put_if(out, "reason", standing.reason);
    if (!standing.old_due.empty()) out["delay"] = {{"old_due", standing.old_due}, {"reason", standing.delay_reason}};
    if (standing.supplement) out["supplement"] = request_json(*standing.supplement);
    if (standing.payment) out["payment"] = as_json(*standing.payment, bank);
    if (!standing.accepted_at.empty()) out["appointment_slip"] = slip_json(standing, procedures, agency);
    if (standing.state == ready_state && !standing.result_place.empty()) {
        out["result"] = {{"place", standing.result_place}};
        put_if(out["result"], "until", standing.result_until);
    }
    return out;
}

}  // namespace portal
