// Written by scripts/embed: the default templates and registers as bytes of the program.
#include "embedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../../templates/assets/icon.svg" suffix(, 0) if_empty(0)
};
static const unsigned char file_1[] = {
#embed "../../../templates/assets/search.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_2[] = {
#embed "../../../templates/assets/site.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_3[] = {
#embed "../../../templates/assets/site.js" suffix(, 0) if_empty(0)
};
static const unsigned char file_4[] = {
#embed "../../../templates/layouts/page.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_5[] = {
#embed "../../../templates/pages/404.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_6[] = {
#embed "../../../templates/pages/about.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_7[] = {
#embed "../../../templates/pages/article.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_8[] = {
#embed "../../../templates/pages/award-titles.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_9[] = {
#embed "../../../templates/pages/awards.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_10[] = {
#embed "../../../templates/pages/block.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_11[] = {
#embed "../../../templates/pages/blocks.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_12[] = {
#embed "../../../templates/pages/board.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_13[] = {
#embed "../../../templates/pages/calendar.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_14[] = {
#embed "../../../templates/pages/campaign.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_15[] = {
#embed "../../../templates/pages/changes.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_16[] = {
#embed "../../../templates/pages/commendation.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_17[] = {
#embed "../../../templates/pages/corrections.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_18[] = {
#embed "../../../templates/pages/data.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_19[] = {
#embed "../../../templates/pages/documents.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_20[] = {
#embed "../../../templates/pages/exemplar.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_21[] = {
#embed "../../../templates/pages/exemplars.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_22[] = {
#embed "../../../templates/pages/home.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_23[] = {
#embed "../../../templates/pages/indicator.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_24[] = {
#embed "../../../templates/pages/indicators.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_25[] = {
#embed "../../../templates/pages/letter.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_26[] = {
#embed "../../../templates/pages/moved.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_27[] = {
#embed "../../../templates/pages/movements.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_28[] = {
#embed "../../../templates/pages/period.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_29[] = {
#embed "../../../templates/pages/places.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_30[] = {
#embed "../../../templates/pages/plan.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_31[] = {
#embed "../../../templates/pages/progress.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_32[] = {
#embed "../../../templates/pages/province.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_33[] = {
#embed "../../../templates/pages/provinces.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_34[] = {
#embed "../../../templates/pages/reporting.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_35[] = {
#embed "../../../templates/pages/responsibilities.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_36[] = {
#embed "../../../templates/pages/rounds.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_37[] = {
#embed "../../../templates/pages/search.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_38[] = {
#embed "../../../templates/pages/unit.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_39[] = {
#embed "../../../templates/pages/units.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_40[] = {
#embed "../../../templates/pages/work.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_41[] = {
#embed "../../../templates/pages/works.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_42[] = {
#embed "../../../templates/partials/amount.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_43[] = {
#embed "../../../templates/partials/attached.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_44[] = {
#embed "../../../templates/partials/award-form.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_45[] = {
#embed "../../../templates/partials/baseline.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_46[] = {
#embed "../../../templates/partials/bounds.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_47[] = {
#embed "../../../templates/partials/campaign-banner.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_48[] = {
#embed "../../../templates/partials/campaign-cards.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_49[] = {
#embed "../../../templates/partials/campaign-title.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_50[] = {
#embed "../../../templates/partials/campaign-where.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_51[] = {
#embed "../../../templates/partials/chapter.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_52[] = {
#embed "../../../templates/partials/chart.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_53[] = {
#embed "../../../templates/partials/citations.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_54[] = {
#embed "../../../templates/partials/content-item.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_55[] = {
#embed "../../../templates/partials/corrections.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_56[] = {
#embed "../../../templates/partials/decisions.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_57[] = {
#embed "../../../templates/partials/document-source.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_58[] = {
#embed "../../../templates/partials/downloads.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_59[] = {
#embed "../../../templates/partials/duties.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_60[] = {
#embed "../../../templates/partials/editor-note.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_61[] = {
#embed "../../../templates/partials/editor.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_62[] = {
#embed "../../../templates/partials/entered-source.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_63[] = {
#embed "../../../templates/partials/exemplar-cards.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_64[] = {
#embed "../../../templates/partials/exemplar-groups.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_65[] = {
#embed "../../../templates/partials/exemplar-section.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_66[] = {
#embed "../../../templates/partials/honours.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_67[] = {
#embed "../../../templates/partials/late-reports.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_68[] = {
#embed "../../../templates/partials/lines.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_69[] = {
#embed "../../../templates/partials/matrix.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_70[] = {
#embed "../../../templates/partials/outlived.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_71[] = {
#embed "../../../templates/partials/passage.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_72[] = {
#embed "../../../templates/partials/passages.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_73[] = {
#embed "../../../templates/partials/periods.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_74[] = {
#embed "../../../templates/partials/picture.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_75[] = {
#embed "../../../templates/partials/place-standing.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_76[] = {
#embed "../../../templates/partials/progress.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_77[] = {
#embed "../../../templates/partials/provisions.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_78[] = {
#embed "../../../templates/partials/quota-uses.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_79[] = {
#embed "../../../templates/partials/quotas.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_80[] = {
#embed "../../../templates/partials/single-passage.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_81[] = {
#embed "../../../templates/partials/source.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_82[] = {
#embed "../../../templates/partials/state-counts.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_83[] = {
#embed "../../../templates/partials/state.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_84[] = {
#embed "../../../templates/partials/tile-map.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_85[] = {
#embed "../../../templates/partials/time.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_86[] = {
#embed "../../../templates/partials/unit-figures.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_87[] = {
#embed "../../../templates/partials/window.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_88[] = {
#embed "../../../templates/strings/en.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_89[] = {
#embed "../../../templates/strings/vi.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_90[] = {
#embed "registers/awards.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char file_91[] = {
#embed "registers/provinces.tsv" suffix(, 0) if_empty(0)
};
static const unsigned char file_92[] = {
#embed "registers/tiles.tsv" suffix(, 0) if_empty(0)
};

static const struct embedded_file files[] = {
  {"templates/assets/icon.svg", file_0, sizeof file_0 - 1},
  {"templates/assets/search.js", file_1, sizeof file_1 - 1},
  {"templates/assets/site.css", file_2, sizeof file_2 - 1},
  {"templates/assets/site.js", file_3, sizeof file_3 - 1},
  {"templates/layouts/page.html", file_4, sizeof file_4 - 1},
  {"templates/pages/404.html", file_5, sizeof file_5 - 1},
  {"templates/pages/about.html", file_6, sizeof file_6 - 1},
  {"templates/pages/article.html", file_7, sizeof file_7 - 1},
  {"templates/pages/award-titles.html", file_8, sizeof file_8 - 1},
  {"templates/pages/awards.html", file_9, sizeof file_9 - 1},
  {"templates/pages/block.html", file_10, sizeof file_10 - 1},
  {"templates/pages/blocks.html", file_11, sizeof file_11 - 1},
  {"templates/pages/board.html", file_12, sizeof file_12 - 1},
  {"templates/pages/calendar.html", file_13, sizeof file_13 - 1},
  {"templates/pages/campaign.html", file_14, sizeof file_14 - 1},
  {"templates/pages/changes.html", file_15, sizeof file_15 - 1},
  {"templates/pages/commendation.html", file_16, sizeof file_16 - 1},
  {"templates/pages/corrections.html", file_17, sizeof file_17 - 1},
  {"templates/pages/data.html", file_18, sizeof file_18 - 1},
  {"templates/pages/documents.html", file_19, sizeof file_19 - 1},
  {"templates/pages/exemplar.html", file_20, sizeof file_20 - 1},
  {"templates/pages/exemplars.html", file_21, sizeof file_21 - 1},
  {"templates/pages/home.html", file_22, sizeof file_22 - 1},
  {"templates/pages/indicator.html", file_23, sizeof file_23 - 1},
  {"templates/pages/indicators.html", file_24, sizeof file_24 - 1},
  {"templates/pages/letter.html", file_25, sizeof file_25 - 1},
  {"templates/pages/moved.html", file_26, sizeof file_26 - 1},
  {"templates/pages/movements.html", file_27, sizeof file_27 - 1},
  {"templates/pages/period.html", file_28, sizeof file_28 - 1},
  {"templates/pages/places.html", file_29, sizeof file_29 - 1},
  {"templates/pages/plan.html", file_30, sizeof file_30 - 1},
  {"templates/pages/progress.html", file_31, sizeof file_31 - 1},
  {"templates/pages/province.html", file_32, sizeof file_32 - 1},
  {"templates/pages/provinces.html", file_33, sizeof file_33 - 1},
  {"templates/pages/reporting.html", file_34, sizeof file_34 - 1},
  {"templates/pages/responsibilities.html", file_35, sizeof file_35 - 1},
  {"templates/pages/rounds.html", file_36, sizeof file_36 - 1},
  {"templates/pages/search.html", file_37, sizeof file_37 - 1},
  {"templates/pages/unit.html", file_38, sizeof file_38 - 1},
  {"templates/pages/units.html", file_39, sizeof file_39 - 1},
  {"templates/pages/work.html", file_40, sizeof file_40 - 1},
  {"templates/pages/works.html", file_41, sizeof file_41 - 1},
  {"templates/partials/amount.html", file_42, sizeof file_42 - 1},
  {"templates/partials/attached.html", file_43, sizeof file_43 - 1},
  {"templates/partials/award-form.html", file_44, sizeof file_44 - 1},
  {"templates/partials/baseline.html", file_45, sizeof file_45 - 1},
  {"templates/partials/bounds.html", file_46, sizeof file_46 - 1},
  {"templates/partials/campaign-banner.html", file_47, sizeof file_47 - 1},
  {"templates/partials/campaign-cards.html", file_48, sizeof file_48 - 1},
  {"templates/partials/campaign-title.html", file_49, sizeof file_49 - 1},
  {"templates/partials/campaign-where.html", file_50, sizeof file_50 - 1},
  {"templates/partials/chapter.html", file_51, sizeof file_51 - 1},
  {"templates/partials/chart.html", file_52, sizeof file_52 - 1},
  {"templates/partials/citations.html", file_53, sizeof file_53 - 1},
  {"templates/partials/content-item.html", file_54, sizeof file_54 - 1},
  {"templates/partials/corrections.html", file_55, sizeof file_55 - 1},
  {"templates/partials/decisions.html", file_56, sizeof file_56 - 1},
  {"templates/partials/document-source.html", file_57, sizeof file_57 - 1},
  {"templates/partials/downloads.html", file_58, sizeof file_58 - 1},
  {"templates/partials/duties.html", file_59, sizeof file_59 - 1},
  {"templates/partials/editor-note.html", file_60, sizeof file_60 - 1},
  {"templates/partials/editor.html", file_61, sizeof file_61 - 1},
  {"templates/partials/entered-source.html", file_62, sizeof file_62 - 1},
  {"templates/partials/exemplar-cards.html", file_63, sizeof file_63 - 1},
  {"templates/partials/exemplar-groups.html", file_64, sizeof file_64 - 1},
  {"templates/partials/exemplar-section.html", file_65, sizeof file_65 - 1},
  {"templates/partials/honours.html", file_66, sizeof file_66 - 1},
  {"templates/partials/late-reports.html", file_67, sizeof file_67 - 1},
  {"templates/partials/lines.html", file_68, sizeof file_68 - 1},
  {"templates/partials/matrix.html", file_69, sizeof file_69 - 1},
  {"templates/partials/outlived.html", file_70, sizeof file_70 - 1},
  {"templates/partials/passage.html", file_71, sizeof file_71 - 1},
  {"templates/partials/passages.html", file_72, sizeof file_72 - 1},
  {"templates/partials/periods.html", file_73, sizeof file_73 - 1},
  {"templates/partials/picture.html", file_74, sizeof file_74 - 1},
  {"templates/partials/place-standing.html", file_75, sizeof file_75 - 1},
  {"templates/partials/progress.html", file_76, sizeof file_76 - 1},
  {"templates/partials/provisions.html", file_77, sizeof file_77 - 1},
  {"templates/partials/quota-uses.html", file_78, sizeof file_78 - 1},
  {"templates/partials/quotas.html", file_79, sizeof file_79 - 1},
  {"templates/partials/single-passage.html", file_80, sizeof file_80 - 1},
  {"templates/partials/source.html", file_81, sizeof file_81 - 1},
  {"templates/partials/state-counts.html", file_82, sizeof file_82 - 1},
  {"templates/partials/state.html", file_83, sizeof file_83 - 1},
  {"templates/partials/tile-map.html", file_84, sizeof file_84 - 1},
  {"templates/partials/time.html", file_85, sizeof file_85 - 1},
  {"templates/partials/unit-figures.html", file_86, sizeof file_86 - 1},
  {"templates/partials/window.html", file_87, sizeof file_87 - 1},
  {"templates/strings/en.yaml", file_88, sizeof file_88 - 1},
  {"templates/strings/vi.yaml", file_89, sizeof file_89 - 1},
  {"registers/awards.tsv", file_90, sizeof file_90 - 1},
  {"registers/provinces.tsv", file_91, sizeof file_91 - 1},
  {"registers/tiles.tsv", file_92, sizeof file_92 - 1},
};
const unsigned long embedded_count = sizeof files / sizeof files[0];

const struct embedded_file *embedded_file_at(unsigned long index) { return &files[index]; }
