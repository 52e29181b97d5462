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
    X(date_by_lists) X(date_by_digits) X(zoom_in) X(zoom_out) X(view_up) X(view_down) X(view_left) X(view_right)

#define TRAM_SCREEN_WORDS(X)                                                                                                     \
    /* found on many screens */                                                                                                  \
    X(free_help) X(optional_mark) X(for_staff) X(wiping_hint)                                                                    \
    /* what a voice adds to a widget's name */ \
    X(role_button) X(role_choice) X(role_checkbox) X(role_field) X(role_key) X(said_chosen) X(said_not_chosen) X(said_filled) \
    X(said_empty) X(said_off) \
    /* nobody there */ \
    X(starting_title) X(starting_text) X(attract_title) X(attract_text) X(attract_touch) \
    /* welcome, and closed */                                                                                                    \
    X(welcome_title) X(welcome_subtitle) X(welcome_steps_1) X(welcome_steps_2) X(welcome_steps_3)            \
    X(welcome_closed_title) X(welcome_closed_disk) X(welcome_closed_clock) X(welcome_closed_other) X(welcome_closed_hint)        \
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
    X(paying_step_3) X(paying_waiting) X(paying_not_yet) X(paying_later_hint) X(paying_qr) X(review_fees)                        \
    /* before sending */                                                                                                         \
    X(review_title) X(review_papers) X(review_delivery) X(review_declare_check) X(review_declare_error)                          \
    /* sealing, sending, printing */                                                                                             \
    X(sealing_title) X(sealing_hint) X(sealing_slow_title) X(sealing_slow_text) X(sending_title) X(sending_hint) X(sending_safe) \
    X(printing_title) X(printing_hint)                                                                                           \
    /* the end */                                                                                                                \
    X(done_sent_title) X(done_queued_title) X(done_queued_text) X(done_code) X(done_reference) X(done_take_slip) X(done_no_slip) \
    X(done_slip_unknown) X(slip_on_screen) X(done_refused_title) X(done_refused_text) X(goodbye_title) X(goodbye_text)           \
    /* troubles and help */                                                                                                      \
    X(seal_trouble_title) X(seal_trouble_text) X(scan_trouble_title) X(trouble_lost_nothing) X(help_title) X(help_text)          \
    /* how one wants to see it */ \
    X(text_size_title) X(text_size_small) X(text_size_medium) X(text_size_large) X(text_size_largest) X(text_size_sample) \
    X(contrast_title) X(contrast_light) X(contrast_dark) X(contrast_black_on_white) X(contrast_yellow_on_black) X(contrast_sample) X(motion_off) \
    X(keypad_hints) \
    /* nobody there, or wants to leave */                                                                                        \
    X(idle_title) X(leave_title) X(leave_text)
// clang-format on
