/* What the fuzzers ask about: a framework that has something for every question to find, and a request for each ask. The ids are
 * those that the corpora and words.dict know. */
#ifndef FRAMEWORK_H
#define FRAMEWORK_H

static const char the_document[] =
    "{\"guarantor\": 1, \"id\": \"small\", \"title\": \"A framework with everything\", \"opens\": \"2026-01-01\","
    " \"as_of\": \"2026-03-10\", \"holds_when\": {\"all\": [\"watch\", {\"not\": {\"breached\": \"assistance\"}}]},"
    " \"sources\": [{\"id\": \"report\", \"title\": \"A report\"}, {\"id\": \"note\", \"title\": \"A note\"}],"
    " \"parties\": [{\"id\": \"FRA\", \"name\": \"France\", \"kind\": \"state\"},"
    "   {\"id\": \"GBR\", \"name\": \"Britain\", \"kind\": \"state\", \"approval\": {\"body\": \"Parliament\", \"fact\": \"vote\"}},"
    "   {\"id\": \"UKR\", \"name\": \"Ukraine\", \"kind\": \"state\"},"
    "   {\"id\": \"WILLING\", \"name\": \"The willing\", \"kind\": \"coalition\", \"members\": [\"FRA\", \"GBR\"], \"open\": true}],"
    " \"facts\": [{\"id\": \"ceasefire\", \"statement\": \"A ceasefire is in effect\", \"initially\": false, \"probability\": 0.5,"
    "     \"delay\": {\"distribution\": \"exponential\", \"mean\": \"P60D\"}},"
    "   {\"id\": \"attack\", \"statement\": \"An attack has happened\", \"initially\": false, \"probability\": 0.2,"
    "     \"delay\": {\"distribution\": \"uniform\", \"min\": \"P1D\", \"max\": \"P200D\", \"after\": \"ceasefire\"}},"
    "   {\"id\": \"vote\", \"statement\": \"Parliament has approved\", \"party\": \"GBR\", \"asks\": \"Parliament\", \"probability\": 0.7,"
    "     \"delay\": {\"distribution\": \"fixed\", \"value\": \"P30D\"}},"
    "   {\"id\": \"answered\", \"statement\": \"The answer has come\", \"initially\": false, \"probability\": 0.6,"
    "     \"delay\": {\"distribution\": \"pert\", \"min\": \"P1D\", \"mode\": \"P5D\", \"max\": \"P40D\", \"after\": \"attack\"}},"
    "   {\"id\": \"scope\", \"statement\": \"The scope is agreed\", \"initially\": \"contested\"},"
    "   {\"id\": \"consent\", \"statement\": \"Britain consents\", \"party\": \"GBR\"}],"
    " \"conditions\": [{\"id\": \"peace\", \"when\": {\"all\": [\"ceasefire\", {\"not\": \"attack\"}]}},"
    "   {\"id\": \"either\", \"when\": {\"any\": [\"attack\", {\"not\": \"attack\"}]}},"
    "   {\"id\": \"calm\", \"when\": {\"held\": \"ceasefire\", \"for\": \"P30D\"}},"
    "   {\"id\": \"most\", \"when\": {\"at_least\": 2, \"of\": [\"calm\", \"vote\", \"scope\", {\"participates\": \"GBR\"}]}}],"
    " \"instruments\": [{\"id\": \"draft\", \"title\": \"A draft\", \"date\": \"2026-01-02\"},"
    "   {\"id\": \"declaration\", \"title\": \"A declaration\", \"adopted_when\": \"peace\", \"supersedes\": \"draft\","
    "     \"signatories\": [\"FRA\", \"GBR\"], \"sources\": [\"report\"]}],"
    " \"pillars\": [{\"id\": \"watch\", \"title\": \"Monitoring\", \"holds_when\": \"monitoring\"},"
    "   {\"id\": \"force\", \"title\": \"A force\", \"holds_when\": {\"any\": [\"assistance\", \"one\"]}}],"
    " \"commitments\": [{\"id\": \"monitoring\", \"title\": \"Monitoring\", \"pillar\": \"watch\", \"guarantors\": [\"FRA\"],"
    "     \"certainty\": \"agreed\", \"requires_approval\": false, \"enters_when\": \"ceasefire\", \"suspended_when\": \"scope\"},"
    "   {\"id\": \"assistance\", \"title\": \"Assistance\", \"pillar\": \"force\", \"instruments\": [\"declaration\"],"
    "     \"guarantors\": [{\"party\": \"FRA\", \"requires_approval\": false, \"performed_when\": \"answered\"}, \"WILLING\"],"
    "     \"beneficiary\": \"UKR\", \"certainty\": \"agreed\", \"modality\": \"shall\", \"binding\": \"legal\", \"pledge\": \"defense\","
    "     \"requires_approval\": true, \"enters_when\": \"most\", \"triggered_when\": \"attack\", \"performed_when\": \"answered\","
    "     \"within\": \"P10D\", \"ends_when\": {\"breached\": \"consultation\"}},"
    "   {\"id\": \"consultation\", \"title\": \"Consultation\", \"guarantors\": [\"FRA\", \"GBR\"], \"quorum\": \"all\","
    "     \"certainty\": \"announced\", \"modality\": \"will\", \"triggered_when\": \"attack\", \"performed_when\": \"answered\","
    "     \"within\": \"P20D\", \"requires_approval\": false},"
    "   {\"id\": \"help\", \"title\": \"Assistance, as drafted\", \"instruments\": [\"draft\"], \"guarantors\": [\"FRA\"],"
    "     \"certainty\": \"dropped\", \"enters_when\": \"peace\", \"triggered_when\": \"attack\"},"
    "   {\"id\": \"one\", \"title\": \"I will if you will\", \"guarantors\": [\"FRA\"], \"certainty\": \"agreed\","
    "     \"requires_approval\": false, \"enters_when\": \"other\"},"
    "   {\"id\": \"other\", \"title\": \"So will I\", \"guarantors\": [\"GBR\"], \"certainty\": \"agreed\","
    "     \"requires_approval\": false, \"enters_when\": \"one\"}],"
    " \"procedures\": [{\"id\": \"protocol\", \"title\": \"Response\", \"starts_when\": \"attack\", \"steps\": ["
    "     {\"id\": \"look\", \"actor\": \"UKR\", \"does\": \"look\", \"done_when\": \"scope\", \"within\": \"PT48H\"},"
    "     {\"id\": \"speak\", \"actor\": [\"FRA\", \"GBR\"], \"does\": \"speak\", \"after\": \"look\", \"done_when\": \"answered\","
    "       \"within\": \"P3D\"}]}],"
    " \"objections\": [{\"id\": \"doubt\", \"party\": \"UKR\", \"against\": \"watch\", \"effect\": \"contests\", \"ground\": \"scope\"},"
    "   {\"id\": \"veto\", \"party\": \"GBR\", \"against\": \"assistance\", \"effect\": \"consent_required\", \"fact\": \"consent\"}],"
    " \"open_questions\": [{\"id\": \"how_many\", \"question\": \"How many?\", \"about\": \"force\", \"settled_by\": \"scope\"}],"
    " \"claims\": [{\"id\": \"says_five\", \"about\": \"assistance\", \"property\": \"troops\", \"value\": 5, \"source\": \"report\"},"
    "   {\"id\": \"says_six\", \"about\": \"assistance\", \"property\": \"troops\", \"value\": 6, \"source\": \"note\"}],"
    " \"events\": [{\"id\": \"truce\", \"date\": \"2026-01-05\", \"reported\": \"2026-01-06\", \"sets\": {\"ceasefire\": true}},"
    "   {\"id\": \"strike\", \"date\": \"2026-02-20\", \"reported\": \"2026-03-01\", \"sets\": {\"attack\": true}},"
    "   {\"id\": \"denial\", \"date\": \"2026-02-20\", \"sets\": {\"scope\": false}, \"sources\": [\"note\"]}]}";

/* One for each ask at least; asks_everything in fuzz.h holds them against what the library can be asked. */
static const char *const the_requests[] = {
    "{\"ask\":\"status\"}", "{\"ask\":\"status\",\"target\":\"assistance\",\"reading\":\"exact\"}", "{\"ask\":\"explain\"}",
    "{\"ask\":\"explain\",\"target\":\"assistance\",\"date\":\"2026-02-21\"}", "{\"ask\":\"coverage\"}", "{\"ask\":\"conflicts\"}",
    "{\"ask\":\"history\"}", "{\"ask\":\"history\",\"as_known_at\":\"2026-02-25\"}", "{\"ask\":\"procedures\"}",
    "{\"ask\":\"procedures\",\"target\":\"FRA\"}",
    "{\"ask\":\"select\",\"kind\":\"commitment\",\"where\":{\"modality\":[\"shall\",\"will\"]}}", "{\"ask\":\"requirements\"}",
    "{\"ask\":\"requirements\",\"target\":\"force\",\"fixed\":[\"vote\"],\"limit\":2,\"assumptions\":[{\"fact\":\"scope\",\"value\":true}]}",
    "{\"ask\":\"vulnerabilities\",\"target\":\"watch\"}",
    "{\"ask\":\"vulnerabilities\",\"by\":\"parties\",\"after\":[{\"fact\":\"ceasefire\",\"to\":true}],\"dropped\":[\"strike\"]}",
    "{\"ask\":\"next_questions\"}", "{\"ask\":\"probability\",\"bounds\":true}", "{\"ask\":\"probability\",\"target\":\"peace\"}",
    "{\"ask\":\"influence\",\"target\":\"monitoring\",\"withdrawn\":[\"GBR\"]}", "{\"ask\":\"mutual_dependence\"}",
    "{\"ask\":\"forecast\",\"target\":\"peace\",\"steps\":2,\"simulate\":true,\"timelines\":64,\"bounds\":true,\"until\":\"2026-12-31\"}",
    ("{\"ask\":\"forecast\",\"target\":\"calm\",\"steps\":3,\"timelines\":32,\"seed\":7,\"bounds\":true,\"expectations\":[{\"fact\":\"ceasefire\","
    "\"to\":false,\"probability\":0.1,\"delay\":{\"distribution\":\"quantiles\",\"quantiles\":[{\"p\":0.1,\"delay\":\"P1D\"},{\"p\":0.9,\"delay\":\"P90D\"}]}}]}"),
    "{\"ask\":\"forecast\",\"target\":\"vote\",\"steps\":2}", "{\"ask\":\"audit\"}", "{\"ask\":\"compare\",\"from\":\"help\",\"to\":\"assistance\"}",
    "{\"ask\":\"compare\",\"from\":\"draft\",\"to\":\"declaration\",\"matches\":[{\"from\":\"help\",\"to\":\"assistance\"}]}",
    "{\"ask\":\"export\",\"format\":\"document\"}", "{\"ask\":\"export\",\"format\":\"graphviz\"}", "{\"ask\":\"export\",\"format\":\"mermaid\"}",
    "{\"ask\":\"export\",\"format\":\"csv\",\"kind\":\"event\"}", "{\"ask\":\"export\",\"format\":\"open_psa\",\"target\":\"peace\"}",
    "{\"ask\":\"verify\",\"answer\":{\"receipt\":{\"question\":{\"ask\":\"status\"}}}}", "{\"ask\":\"nothing\"}", "{", ""};

enum { the_request_count = sizeof the_requests / sizeof *the_requests };

#endif
