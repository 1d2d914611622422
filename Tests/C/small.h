/* A small framework for the tests of single functions. */
#ifndef SMALL_H
#define SMALL_H

static const char small[] =
    "{\"guarantor\": 1, \"id\": \"small\", \"title\": \"A small framework\", \"opens\": \"2026-01-01\","
    " \"as_of\": \"2026-01-10\", \"holds_when\": \"watch\","
    " \"sources\": [{\"id\": \"report\", \"title\": \"A report\"}],"
    " \"parties\": [{\"id\": \"FRA\", \"name\": \"France\", \"kind\": \"state\"},"
    "               {\"id\": \"GBR\", \"name\": \"Britain\", \"kind\": \"state\"}],"
    " \"facts\": [{\"id\": \"ceasefire\", \"statement\": \"A ceasefire is in effect\", \"initially\": false},"
    "             {\"id\": \"attack\", \"statement\": \"An attack has happened\", \"initially\": false}],"
    " \"conditions\": [{\"id\": \"peace\", \"when\": {\"all\": [\"ceasefire\", {\"not\": \"attack\"}]}},"
    "                  {\"id\": \"either\", \"when\": {\"any\": [\"attack\", {\"not\": \"attack\"}]}}],"
    " \"pillars\": [{\"id\": \"watch\", \"title\": \"Monitoring\", \"holds_when\": \"monitoring\"}],"
    " \"commitments\": [{\"id\": \"monitoring\", \"title\": \"Monitoring\", \"pillar\": \"watch\", \"guarantors\": [\"FRA\"],"
    "                    \"certainty\": \"agreed\", \"requires_approval\": false, \"enters_when\": \"ceasefire\"}],"
    " \"events\": [{\"id\": \"truce\", \"date\": \"2026-01-05\", \"reported\": \"2026-01-06\","
    "              \"sets\": {\"ceasefire\": true}}]}";

#endif
