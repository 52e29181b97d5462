// How a dossier stands: everything that citizen and officer may know of it, read in one transaction.
#pragma once
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "tests/rigs/portal/parcels.h"
#include "tests/rigs/portal/payments.h"
#include "tests/rigs/portal/procedures.h"

namespace portal {

struct HistoryLine {
    int state = 0;
    std::string at, note;
};

struct MissingPaper {
    std::string key, name, reason;  // name: only of what is no paper of the procedure
};
struct SupplementRequest {
    std::string id, asked_at, deadline;
    std::vector<MissingPaper> items;
};

struct Document {
    std::string key;
    int pages = 0;
};

struct Standing {
    std::string id, reference, dossier_code, procedure_code, procedure_version, delivery, received_at;
    int state = 0;
    std::string applicant, id_number;  // cut short
    std::vector<Document> documents;
    std::string officer, accepted_at, due_at, paused_at, old_due, delay_reason, reason, result_place, result_until;
    int working_days = 0;
    bool overdue = false;
    std::vector<HistoryLine> history;             // oldest first
    std::optional<SupplementRequest> supplement;  // that waits for its answer
    std::optional<Payment> payment;               // the latest order
    std::vector<Parcel> parcels;
};

// Whose dossiers these are, as it stands on slips and pages.
struct AgencyName {
    std::vector<std::string> header{"UBND THÀNH PHỐ THỬ NGHIỆM", "Trung tâm Phục vụ hành chính công"};
    std::string unit = "Bộ phận tiếp nhận và trả kết quả", place = "Thử Nghiệm", hotline = "1900 0099";
};

class Standings {
public:
    Standings(Ledger& ledger, const Payments& payments) : ledger_(ledger), payments_(payments) {}
    platform::Result<std::optional<Standing>> find(const std::string& id) const;

private:
    Ledger& ledger_;
    const Payments& payments_;
};

// The contract's schemas Standing and Payment.
nlohmann::json as_json(const Standing& standing, const Procedures& procedures, const AgencyName& agency, const Bank& bank);
nlohmann::json as_json(const Payment& payment, const Bank& bank);
nlohmann::json order_as_json(const Payment& payment, const Bank& bank);

}  // namespace portal
