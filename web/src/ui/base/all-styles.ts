/** What all screens are made of: sizes and colours first, then elements, then what several screens share. */

import "../tokens.css";
import "./elements.css";
import "./form-fields.css";
import "./text.css";
import "./drill-bar.css";
import "./screen.css";
import "./grid.css";
import "./card-and-list.css";
import "./lead-row.css";
