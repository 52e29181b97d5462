// The sentences of the screens; part of words.h. Troubles of devices are looked up by built name and stand only in assets/words.
// Titles of pages end in _title. tests/house/words.py knows how long a title and what stands on a button may be.
#pragma once

// clang-format off
#define TRAM_BUTTON_WORDS(X)                                                                                                  \
    X(agree) X(disagree) X(back) X(retry) X(yes_correct) X(not_me) X(call_staff) X(finish) X(still_here) X(next_) X(see_more) \
    X(language_switch) X(welcome_begin) X(card_read) X(card_without) X(briefing_ready) X(briefing_not_ready) X(briefing_done) X(briefing_other) X(welcome_look_up) X(welcome_errands) X(papers_scan)   \
    X(papers_scan_more) X(papers_drop) X(page_keep) X(page_again) X(page_more) X(review_edit) X(review_send) X(slip_part_up)  \
    X(slip_part_down) X(paying_later) X(done_finish) X(help_continue) X(leave) X(leave_yes) X(leave_no)  \
    /* how one wants to see it */                                                                                               \
    X(text_size) X(contrast) X(look_done)                                     \
    /* the keyboard */                                                                                                        \
    X(key_backspace) X(tone_sac) X(tone_huyen) X(tone_hoi) X(tone_nga) X(tone_nang) X(key_space) X(key_done) X(key_next)      \
    X(key_shift) X(key_digits) X(key_letters) X(key_marks) X(key_more)                                                       \
    /* a place, and a page for each child, partner, copy */                                                                   \
    X(place_search) X(place_search_go) X(place_search_again) X(entry_remove) X(entry_remove_yes) X(entry_remove_no) \
    /* a date, and a scanned page */                                                                                          \
    X(date_by_lists) X(date_by_digits) X(zoom_in) X(zoom_out) X(view_up) X(view_down) X(view_left) X(view_right) \
    /* looking up, errands, rating */ \
    X(slip_read) X(code_instead) X(look_up_ask) X(dossier_call_back) \
    X(dossier_complain) X(dossier_supply) X(dossier_print) X(dossier_end) X(message_send) X(to_dossier) X(supply_send) \
    X(list_print) X(list_of_service) X(list_scan) X(list_scan_done) X(rating_skip) \
    /* staff */ \
    X(helper_menu) X(staff_am) X(tool_continue) X(tool_sign_out) X(tool_without_card) X(tool_repeat_slip) X(tool_finish) X(jump_form) X(jump_papers) X(jump_delivery) X(jump_fees) X(jump_review) X(citizen_only_ok) X(call_running) X(call_coming) X(call_take_back) X(field_show) X(field_hide) \
    /* figures */ \
    X(tool_figures) X(tool_shift) X(figures_week) X(figures_month) X(figures_last_month) X(figures_print) X(shift_print) \
    /* quick form, remedy, guides */ \
    X(tool_quick) X(quick_check) X(quick_add) X(quick_drop) X(tool_remedy) X(remedy_back) X(tool_guide) \
    /* maintenance */ \
    X(maintenance_open) X(maintenance_end) X(maintenance_leave_alone) X(maintenance_stop_waiting) X(maintenance_force) X(maintenance_force_now) \
    X(maintenance_network) X(maintenance_settings) X(maintenance_outbox) X(maintenance_journal) X(maintenance_versions) X(maintenance_power) \
    X(maintenance_self_test) X(self_test_stop) X(self_test_again) X(self_test_print) X(roll_skip) \
    X(printer_try) X(roll_change) X(roll_stop) X(glass_try) X(glass_card_try) X(card_try) \
    X(sound_try) X(lamp_blink) X(lamp_steady) X(lamp_off) X(line_try) \
    X(outbox_retry) X(journal_all) X(journal_machine) X(journal_staff) X(journal_visits) X(journal_earlier) \
    X(journal_later) X(setting_undo) X(power_program) X(power_machine) X(power_off) \
    X(power_sure)

#define TRAM_SCREEN_WORDS(X)                                                                                                     \
    /* found on many screens */                                                                                                  \
    /* quick form, remedy, guides */ \
    X(quick_title) X(quick_keys) X(quick_covered) X(remedy_title) X(remedy_kept) X(remedy_well_title) X(remedy_well) X(remedy_wait) X(step_open_printer) X(step_take_roll) X(step_lay_roll) X(step_close_printer) X(step_clear_printer) X(step_open_scanner) X(step_take_paper) X(step_close_scanner) X(step_lay_paper) X(step_power) X(step_plug) X(guide_missing) \
    X(free_help) X(optional_mark) X(for_staff) X(wiping_hint)                                                                    \
    /* what a voice adds to a widget's name */ \
    X(role_button) X(role_choice) X(role_checkbox) X(role_field) X(role_key) X(said_chosen) X(said_not_chosen) X(said_filled) \
    X(said_empty) X(said_off) \
    /* nobody there */ \
    X(starting_title) X(starting_text) X(attract_title) X(attract_text) X(attract_touch) \
    /* welcome, and closed */                                                                                                    \
    X(welcome_title) X(welcome_subtitle) X(welcome_steps_1) X(welcome_steps_2) X(welcome_steps_3)            \
    X(welcome_closed_title) X(welcome_closed_hint)        \
    /* consent, and the way to the counter */                                                                                    \
    X(consent_title) X(consent_lead) X(consent_point_1) X(consent_point_2) X(consent_point_3) X(consent_point_4)                 \
    X(consent_check) X(consent_contact) X(consent_contact_hint) X(consent_deliver) X(consent_deliver_error) X(consent_disagree_hint) X(counter_title) X(counter_text)                                                   \
    /* reading the card */                                                                                                       \
    X(card_title) X(card_step_1) X(card_step_2) X(card_step_3) X(card_without_hint) X(card_reading) X(card_reading_hint)         \
    X(card_no_qr_title) X(card_no_qr_text) X(card_not_card_title) X(card_not_card_text) X(card_damaged_title)                    \
    X(card_damaged_text)                                                                                                         \
    /* who is it */                                                                                                              \
    X(identity_title) X(identity_lead) X(identity_unverified) X(label_full_name) X(label_birth) X(label_sex) X(label_id_number)  \
    X(label_address) X(sex_male) X(sex_female)                                                                                   \
    /* choosing a procedure, and what it needs */                                                                                \
    X(choose_title) X(search_title) X(search_example) X(search_nothing_title) X(search_nothing) X(search_unsure) X(most_used)    \
    X(by_event) X(by_agency) X(mark_here) X(mark_booking) X(mark_in_person) X(briefing_bring) X(briefing_fee) X(briefing_time) X(briefing_authority) X(briefing_here)     \
    X(briefing_booking) X(briefing_in_person) X(briefing_booking_help) X(briefing_result) X(briefing_level) X(level_full) X(level_partial) X(level_none) X(briefing_question) X(briefing_not_ready_hint)                                                         \
    /* form */                                                                                                                   \
    X(form_error_one) X(date_pattern) X(date_day) X(date_month) X(date_year)                                                                                            \
    X(several_hint) X(money_unit) X(entry_remove_text) \
    /* a place */ \
    X(place_province) X(place_commune) X(place_street) X(place_card) X(place_card_hint) X(place_other) X(place_search_hint) \
    X(place_not_found) \
    /* scanning papers */                                                                                                        \
    X(papers_title) X(papers_lead) X(papers_missing) X(papers_optional) X(papers_all_done) X(scanning_title) X(scanning_hint)    \
    X(page_title) X(page_lead) X(papers_missing_error)                                                                           \
    /* how the result comes */                                                                                                   \
    X(delivery_title) X(delivery_post) X(delivery_post_hint) X(delivery_post_office) X(delivery_post_office_hint)                \
    X(delivery_agency) X(delivery_agency_hint) X(delivery_electronic) X(delivery_electronic_hint) X(delivery_choose_error)       \
    X(hand_over_title) X(hand_over_lead) X(hand_over_counter) X(hand_over_counter_hint) X(hand_over_postman)                     \
    X(hand_over_postman_hint)                                                                                                    \
    /* what it costs, and paying */                                                                                              \
    X(fees_title) X(fees_agency) X(fees_free) X(fees_later) X(fees_online_discount) X(fees_exempt_discount) X(fees_postage_result)          \
    X(fees_postage_papers) X(fees_total) X(fees_unknown) X(fees_help_free) X(fees_exemption_title) X(fees_exemption_none)        \
    X(fees_exemption_proof) X(fees_pay_title) X(fees_pay_now) X(fees_pay_now_hint) X(fees_pay_later) X(fees_pay_later_hint)      \
    X(fees_pay_counter) X(fees_pay_counter_hint) X(fees_pay_error) X(paying_title) X(paying_step_1) X(paying_step_2)             \
    X(paying_step_3) X(paying_asking) X(paying_silent) X(paying_silent_hint) X(paying_waiting) X(paying_not_yet) X(paying_later_hint) X(paying_qr) X(review_fees)                        \
    /* before sending */                                                                                                         \
    X(review_title) X(review_papers) X(review_delivery) X(review_declare_check) X(review_declare_error)                          \
    /* sealing, sending, printing */                                                                                             \
    X(sealing_title) X(sealing_hint) X(sealing_slow_title) X(sealing_slow_text) X(sending_title) X(sending_hint) X(sending_safe) \
    X(printing_title) X(printing_hint)                                                                                           \
    /* the end */                                                                                                                \
    X(done_sent_title) X(done_queued_title) X(done_queued_text) X(done_code) X(done_reference) X(done_take_slip) X(done_no_slip) \
    X(done_slip_unknown) X(slip_on_screen) X(done_refused_title) X(done_refused_text) X(goodbye_title) X(goodbye_text)           \
    /* troubles and help */                                                                                                      \
    X(seal_trouble_title) X(seal_trouble_text) X(scan_trouble_title) X(trouble_lost_nothing) X(help_title) X(help_text) X(call_title) X(call_text) X(call_coming_title) X(call_coming_text) X(call_alone)          \
    /* what this machine cannot do today */ \
    X(limited_slip) X(limited_scan) X(limited_line) X(limited_papers) X(limited_some_papers) X(limited_card) \
    /* how one wants to see it */ \
    X(text_size_title) X(text_size_small) X(text_size_medium) X(text_size_large) X(text_size_largest) X(text_size_sample) \
    X(contrast_title) X(contrast_light) X(contrast_dark) X(contrast_black_on_white) X(contrast_yellow_on_black) X(contrast_sample) X(motion_off) \
    X(keypad_hints) \
    /* nobody there, or wants to leave */                                                                                        \
    X(idle_title) X(leave_title) X(leave_text) \
    /* look up a dossier */ \
    X(find_title) X(find_lead) X(find_slip) X(find_slip_hint) X(find_code) X(find_code_hint) X(place_slip_title) \
    X(place_slip_1) X(place_slip_2) X(place_slip_3) X(reading_slip) X(reading_slip_hint) X(slip_no_qr_title) \
    X(slip_no_qr_text) X(slip_not_slip_title) X(slip_not_slip_text) X(type_code_title) X(type_code_why) X(code_label) \
    X(code_hint) X(factor_label) X(factor_phone) X(factor_id_number) X(last_four_label) X(last_four_hint) \
    X(error_dossier_code) X(error_last_four) X(looking_up) X(looking_up_hint) X(silent_title) X(silent_text) X(unknown_title) \
    X(unknown_text) X(too_many_title) \
    /* how a dossier stands */ \
    X(dossier_title) X(state_submitted) X(state_processing) X(state_not_accepted) X(state_supplement) X(state_payment) \
    X(state_withdrawn) X(state_stopped) X(state_ready) X(state_handed_over) X(advice_submitted) X(advice_processing) \
    X(advice_not_accepted) X(advice_supplement) X(advice_payment) X(advice_withdrawn) X(advice_stopped) X(advice_ready) \
    X(advice_handed_over) X(standing_procedure) X(standing_code) X(standing_agency) X(standing_received) X(standing_due) \
    X(standing_delay) X(standing_reason) X(standing_supplement_by) X(standing_amount) X(standing_paid) X(standing_pay_where) \
    X(standing_result_place) X(standing_result_until) X(standing_parcel) X(standing_history) X(parcel_papers) \
    X(parcel_result) X(parcel_ordered) X(parcel_collected) X(parcel_in_transit) X(parcel_out_for_delivery) \
    X(parcel_delivered) X(parcel_not_delivered) X(parcel_returned) X(standing_printed) X(standing_not_printed) \
    /* telling the agency */ \
    X(call_back_title) X(call_back_lead) X(call_back_phone) X(call_back_when) X(call_morning) X(call_afternoon) X(call_any) \
    X(complaint_title) X(complaint_lead) X(complaint_kind) X(complaint_late) X(complaint_manner) X(complaint_fee) \
    X(complaint_papers) X(complaint_other) X(complaint_text) X(complaint_phone) X(telling) X(telling_hint) X(told_call_title) \
    X(told_call_text) X(told_complaint_title) X(told_complaint_text) X(told_number) X(told_refused_title) \
    X(told_refused_text) X(told_silent_title) X(told_silent_text) X(supplement_lead) X(supplement_title) \
    X(supplement_sent_title) X(supplement_sent_text) X(supplement_kept_text) X(supplement_refused_text) \
    /* other errands */ \
    X(errands_title) X(errand_list) X(errand_list_hint) X(errand_send_hint) X(errand_queue) X(errand_queue_hint) X(errand_account) \
    X(errand_account_hint) X(papers_list_title) X(papers_list_lead) X(list_application) X(list_card_copy) \
    X(list_birth_certificate) X(list_marriage_certificate) X(list_house_paper) X(list_photo) X(list_other) X(list_empty) \
    X(list_service_title) X(list_usual) X(list_usual_hint) X(list_printed_title) X(list_printed_text) X(errand_not_printed) \
    X(errand_print_unknown) X(queue_title) X(queue_lead) X(queue_failed) X(counter_filing) X(counter_results) X(counter_post) \
    X(counter_other) X(taking_number) X(number_title) X(number_text) X(printing_slip) X(account_title) X(account_lead) \
    X(account_1) X(account_2) X(account_3) X(account_4) X(account_never) X(account_qr) \
    X(account_card_lead) X(account_without_hint) X(account_copy) X(account_copy_hint) X(list_scan_title) X(list_scan_lead) \
    X(list_scan_advice) X(list_scan_hint) X(list_service_lead) \
    /* how it was */ \
    X(rating_title) X(rating_lead) X(rating_1) X(rating_2) X(rating_3) X(rating_4) X(rating_5) X(rating_thanks) X(rating_why) \
    X(reason_easy) X(reason_fast) X(reason_clear) X(reason_difficult) X(reason_slow) X(reason_unclear) \
    /* further slips */ \
    X(slip_title_standing) X(slip_looked_up) X(slip_title_supplement) X(slip_title_papers_list) X(slip_copy_citizen) \
    X(slip_copy_taker) X(slip_listed) X(slip_check_together) X(slip_giver) X(slip_taker) X(slip_sign_name) X(slip_list_keep) \
    X(slip_title_number) X(slip_number_wait) \
    /* staff */ \
    X(helper_never) X(sign_in_title) X(sign_in_lead) X(sign_in_number) X(sign_in_pin) X(sign_in_checking) X(sign_in_wrong) X(sign_in_locked) X(sign_in_broken) X(tools_title) X(tools_ask) X(tool_finish_hint) X(tool_jump) X(tool_difficulty) X(tool_difficulty_hint) X(difficulty_card) X(difficulty_papers) X(difficulty_reading) X(difficulty_typing) X(difficulty_words) X(difficulty_telephone) X(difficulty_machine) X(difficulty_portal) X(citizen_only_title) X(citizen_only_text) \
    /* figures */ \
    X(figures_title) X(figures_visits) X(figures_finished) X(figures_left) X(figures_cut) X(figures_days) X(figures_hours) X(figures_errands) X(figures_services) X(figures_help) X(figures_left_at) X(figures_waits) X(figures_difficulties) X(figures_stars) X(figures_outcomes) X(figures_ended) \
    X(goal_none) X(goal_file) X(goal_look_up) X(goal_list) X(goal_number) X(goal_account) X(service_none) X(help_alone) X(help_helped) X(stage_choosing) X(stage_consent) X(stage_card) X(stage_sending) X(stage_looking_up) X(stage_errands) \
    X(wait_1) X(wait_3) X(wait_5) X(wait_10) X(wait_more) X(outcome_in_time) X(outcome_late) X(outcome_open) X(outcome_overdue) X(outcome_stopped) \
    X(figures_hidden) X(figures_hidden_note) X(figures_nothing) X(figures_pretend) X(figures_total) X(figures_reading) X(figures_failed) X(aside_printing) X(aside_printed) X(aside_failed) \
    X(shift_title) X(shift_visits) X(shift_filed) X(shift_calls) X(shift_without_card) X(shift_slips) X(shift_difficulties) X(shift_nobody) X(slip_title_figures) X(slip_title_shift) X(slip_for_house) \
    /* maintenance */ \
    X(maintenance_title) X(maintenance_closed) X(maintenance_well) X(maintenance_devices) X(maintenance_more_pages) X(maintenance_wait_title) \
    X(maintenance_wait_text) X(maintenance_warn) X(maintenance_not_now) X(device_well) X(device_absent) X(device_unknown) \
    X(test_running) X(test_failed) X(printer_printed) X(printer_unknown) X(roll_open) X(roll_fill) \
    X(roll_test) X(roll_done) X(roll_failed) X(glass_lead) X(glass_clean) X(glass_dirty) \
    X(glass_streaks) X(glass_dark) X(glass_printed) X(glass_map) X(glass_sharpness) X(glass_focus_hint) \
    X(glass_card_read) X(glass_card_not_read) X(card_seen) X(card_silent) X(card_none) X(sound_played) \
    X(cabinet_lamp) X(cabinet_key) X(cabinet_door) X(lamp_is_off) X(lamp_is_blinking) X(lamp_is_steady) \
    X(key_rest) X(key_service) X(door_closed) X(door_open) X(touch_lead) X(touch_grid) \
    X(touch_all) X(touch_calibration) X(screen_lead) X(network_title) X(network_address) X(network_no_address) \
    X(network_portal) X(network_reached) X(network_away) X(network_latency) X(network_clock) \
    X(outbox_title) X(outbox_waiting) X(outbox_accepted) X(outbox_refused) X(outbox_oldest) X(outbox_hurried) \
    X(journal_title) X(journal_nothing) X(settings_title) X(settings_lead) X(settings_saved) X(settings_refused) \
    X(setting_hotline) X(setting_branch_vi) X(setting_branch_en) X(setting_volume) X(setting_text_size) X(setting_contrast) \
    X(setting_motion) X(setting_idle) X(setting_warning) X(setting_done) X(setting_wait) X(setting_telex) \
    X(setting_free) X(setting_diagnostics) X(versions_title) X(version_program) X(version_catalogue) X(version_settings) \
    X(version_image) X(power_title) X(power_lead) X(power_question) \
    X(self_test_page_title) X(self_test_lead) X(self_test_working) X(self_test_not_kept) X(self_test_unsigned) X(slip_title_self_test)
// clang-format on
