// What a person can want: the only way in from the screen. Each is a value; what it leads to is the Usher's business.
#pragma once
#include <set>
#include <string>
#include <variant>

#include "kiosk/dossier/draft.h"
#include "kiosk/language.h"
#include "kiosk/look.h"
#include "kiosk/procedures/answers.h"
#include "kiosk/procedures/delivery.h"
#include "kiosk/visit/intent_errands.h"
#include "kiosk/visit/intent_look_up.h"
#include "kiosk/visit/intent_maintenance.h"
#include "kiosk/visit/intent_staff.h"

namespace kiosk::visit {

struct Begin {};
struct SetLanguage {
    Language language;
};
struct SetLook {
    Look look;
};
struct AskTextSize {};  // opens the panel with the sizes to choose from
struct AskContrast {};
struct Agree {
    bool contact = false;  // the agency may call or write about this dossier
};
struct Disagree {};
struct Back {};
struct Retry {};
struct Finish {};
struct ReadCard {};
struct WithoutCard {};
struct ConfirmIdentity {};
struct NotMe {};
struct ChooseProcedure {
    std::string code;
};
struct Ready {};  // "I have these with me"
struct SubmitPage {
    procedures::Answers answers;
    std::set<std::string> by_staff{};  // of them, those whose last key was the staff's
};                                     // next: checked
struct LeavePage {
    procedures::Answers answers;
    std::set<std::string> by_staff{};  // of them, those whose last key was the staff's
};                                     // back: kept as it is, unchecked
struct AddEntry {                      // another child, partner, copy; first the shown one is checked
    procedures::Answers answers;
    std::set<std::string> by_staff{};  // of them, those whose last key was the staff's
};
struct RemoveEntry {};
struct ScanPaper {
    std::string key;
};
struct DropPages {
    std::string key;
};
struct KeepPage {};
struct KeepPageAndScanMore {};
struct ScanAgain {};
struct PapersDone {};
struct SubmitDelivery {
    procedures::Delivery delivery;
    bool chosen;
    bool shared = false;  // the post may know name, telephone and address
};
struct ChooseExemption {
    std::string key;  // empty: none
};
struct ChoosePayWay {
    dossier::PayWay way;
};
struct FeesDone {};
struct PayLater {};
struct EditForm {
    procedures::FormPlace place;
};
struct EditPapers {};
struct EditDelivery {};
struct EditFees {};
struct Declare {
    bool yes;
};
struct Send {};
struct StillHere {};
struct CallStaff {};
struct TakeBackCall {};  // "I can do without"
struct AskLeave {};
struct Leave {};
struct CloseOverlay {};

using Intent =
    std::variant<Begin, SetLanguage, SetLook, AskTextSize, AskContrast, Agree, Disagree, Back, Retry, Finish, ReadCard, WithoutCard,
                 ConfirmIdentity, NotMe, ChooseProcedure, Ready, SubmitPage, LeavePage, AddEntry, RemoveEntry, ScanPaper, DropPages,
                 KeepPage, KeepPageAndScanMore, ScanAgain, PapersDone, SubmitDelivery, EditForm, EditPapers, EditDelivery, EditFees,
                 ChooseExemption, ChoosePayWay, FeesDone, PayLater, Declare, Send, StillHere, CallStaff, TakeBackCall, AskLeave, Leave,
                 CloseOverlay, OpenLookUp, BySlip, ByCode, ReadSlip, SubmitAnswers, CallMe, PayNow, Complain, Supply, Print, OpenErrands,
                 ListPapers, ChooseService, ListPapersOf, ScanListed, WaitInLine, TakeNumber, OpenAccount, Rate, GiveReason, AskSignIn,
                 EnterPin, SignOut, OpenTools, StartWithoutCard, JumpTo, RepeatSlip, FinishLeft, NoteDifficulty, ShowToStaff, SeeFigures,
                 SeeShift, PrintAside, OpenQuickForm, FillQuickForm, OpenRemedy, OpenGuide, OpenMaintenance, ForceOut, StopWaiting,
                 EndMaintenance, OpenPage, OpenDevice, DoChore, ChangeRoll, SkipRollStep, StopSelfTest, PrintSelfTest, TryLamp, EndProgram>;

// Only a citizen's own hand may do this.
bool is_for_the_citizen(const Intent& intent);

}  // namespace kiosk::visit
